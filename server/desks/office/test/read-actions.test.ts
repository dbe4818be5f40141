import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readActions } from '../operations/read-actions.ts';
import {
  administrator,
  anOrganisation,
  auditor,
  lastEntry,
  nowhere,
  officer,
  openOffice,
} from './builders.ts';

const reason = 'an invented complaint';
type Page = { entries: { user: string; operation: string }[] };

describe('reading what one person did', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let overseer: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    overseer = await t.employ(auditor);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('shows that person alone, and records the reading with its reason', async () => {
    await anOrganisation(admin);
    const { entries } = await overseer.does<Page>(readActions, { user: admin.user, reason });
    assert.ok(entries.length > 0);
    assert.ok(entries.every((entry) => entry.user === admin.user));
    assert.deepEqual(await lastEntry(t, 'office.read-actions'), {
      about: [admin.user],
      user_id: overseer.user,
      outcome: 'read',
    });
  });

  it('is for the auditor alone', async () => {
    for (const other of [admin, protector]) {
      await assert.rejects(
        other.does(readActions, { user: admin.user, reason }),
        refusal('kernel.not-allowed'),
      );
    }
  });

  it('refuses somebody who is not there', async () => {
    await assert.rejects(overseer.does(readActions, { user: nowhere, reason }), refusal('kernel.not-found'));
  });
});
