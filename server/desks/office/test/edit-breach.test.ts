import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editBreach } from '../operations/edit-breach.ts';
import { aBreach, aDayAgo, facts, shown } from './breaches.ts';
import { nowhere, officer, openOffice } from './builders.ts';

describe('adding to a breach', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('writes what is given, keeps what is left out, and refuses an edit that started from an older version', async () => {
    const { breach } = await aBreach(protector);
    await protector.does(editBreach, { breach, base: 1, containedAt: aDayAgo(), ...facts });
    await protector.does(editBreach, {
      breach,
      base: 2,
      peopleToldAt: aDayAgo(),
      peopleToldHow: 'by letter',
    });
    const found = await shown(protector, breach);
    assert.deepEqual(
      [found.touches, found.lessons, found.peopleToldHow, found.version, found.state],
      [facts.touches, facts.lessons, 'by letter', 3, 'noticed'],
    );
    await assert.rejects(
      protector.does(editBreach, { breach, base: 2, touches: 'more people' }),
      refusal('kernel.changed-meanwhile'),
    );
    const other = await t.employ({ ...officer, login: 'elsewhere' });
    for (const absent of [breach, nowhere])
      await assert.rejects(other.does(editBreach, { breach: absent, base: 3 }), refusal('kernel.not-found'));
  });
});
