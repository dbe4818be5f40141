import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findSmallPlace } from '../operations/find-small-place.ts';
import { setSmallPlace } from '../operations/set-small-place.ts';
import { administrator, openOffice } from './builders.ts';

describe('which places are small', { skip: withoutServer() }, () => {
  let t: TestHouse;
  before(async () => {
    t = await openOffice();
  });
  after(() => t?.close());

  it('is 20,000 people until the office sets it, with a reason and a history that is never rewritten', async () => {
    const admin = await t.employ(administrator);
    type Found = { inhabitants: number; history: { inhabitants: number; reason: string; by: object }[] };
    const read = () => admin.does<Found>(findSmallPlace, {});
    assert.deepEqual(await read(), { inhabitants: 20_000, history: [] });
    const set = (inhabitants: number, reason = 'Law on local government, article 9') =>
      admin.does(setSmallPlace, { inhabitants, reason });
    await assert.rejects(set(20_000), refusal('office.size-unchanged'));
    for (const [n, why] of [
      [999, 'x'],
      [500_001, 'x'],
      [8_000, ' '],
    ] as const)
      await assert.rejects(set(n, why), refusal('kernel.input-invalid'));
    await set(8_000);
    await set(12_000, 'Amended in spring');
    const { inhabitants, history } = await read();
    assert.equal(inhabitants, 12_000);
    assert.deepEqual(
      history.map((one) => [one.inhabitants, one.reason]),
      [
        [12_000, 'Amended in spring'],
        [8_000, 'Law on local government, article 9'],
      ],
    );
    assert.ok(history.every(({ by }) => Object.keys(by).length > 0));
  });
});
