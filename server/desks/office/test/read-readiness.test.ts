import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { proposeDesk } from '../operations/propose-desk.ts';
import { readReadiness } from '../operations/read-readiness.ts';
import { administrator, auditor, openOffice } from './builders.ts';

type Answer = { desks: { desk: string; missing: string[]; proposedByMe: boolean }[] };

describe('the readiness of desks', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let overseer: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    overseer = await t.employ(auditor);
  });
  after(() => t?.close());

  it('lists only desks that hold personal data, with all that is missing', async () => {
    const { desks } = await overseer.does<Answer>(readReadiness, {});
    assert.deepEqual(
      desks.map(({ desk, missing }) => [desk, missing.length]),
      [['trial', 10]],
    );
  });

  it('tells whoever proposed it that another must switch it on', async () => {
    await admin.does(proposeDesk, { desk: 'trial', facts: {} });
    const mine = async (by: AtWork) => (await by.does<Answer>(readReadiness, {})).desks[0]?.proposedByMe;
    assert.equal(await mine(admin), true);
    assert.equal(await mine(overseer), false);
  });
});
