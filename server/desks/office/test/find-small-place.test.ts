import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { findSmallPlace } from '../operations/find-small-place.ts';
import { setSmallPlace } from '../operations/set-small-place.ts';
import { administrator, auditor, openOffice } from './builders.ts';

describe('finding which places are small', { skip: withoutServer() }, () => {
  let t: TestHouse;
  before(async () => {
    t = await openOffice();
  });
  after(() => t?.close());

  it('shows the auditor what holds, what held before, which post set it and why', async () => {
    const admin = await t.employ(administrator);
    await admin.does(setSmallPlace, { inhabitants: 9_000, reason: 'The law says so' });
    const found = await (await t.employ(auditor)).does<{
      inhabitants: number;
      history: { by: object; reason: string }[];
    }>(findSmallPlace, {});
    assert.equal(found.inhabitants, 9_000);
    assert.deepEqual(
      found.history.map(({ reason }) => reason),
      ['The law says so'],
    );
    assert.ok(found.history.every(({ by }) => Object.keys(by).length > 0));
  });
});
