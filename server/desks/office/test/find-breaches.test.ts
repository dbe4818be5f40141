import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import type { Breach } from '../model/breaches.ts';
import { findBreaches } from '../operations/find-breaches.ts';
import { leaveUntold } from '../operations/leave-untold.ts';
import { closeBreach } from '../operations/close-breach.ts';
import { editBreach } from '../operations/edit-breach.ts';
import { aBreach, aDayAgo, facts } from './breaches.ts';
import { lastEntry, officer, openOffice } from './builders.ts';

describe('the register of breaches', { skip: withoutServer() }, () => {
  let t: TestHouse;
  before(async () => {
    t = await openOffice();
  });
  after(() => t?.close());

  it('shows the newest first, all or the open ones; the reading is an entry with the ids', async () => {
    const protector = await t.employ(officer);
    const older = (await aBreach(protector, { noticedAt: '2026-03-01T00:00:00Z' })).breach;
    const newer = (await aBreach(protector)).breach;
    const read = async (input: object) =>
      (await protector.does<{ breaches: Breach[] }>(findBreaches, input)).breaches.map((one) => one.breach);
    assert.deepEqual(await read({}), [newer, older]);
    await protector.does(leaveUntold, { breach: older, reason: 'nobody could have read it' });
    await protector.does(editBreach, { breach: older, base: 1, containedAt: aDayAgo(), ...facts });
    await protector.does(closeBreach, { breach: older });
    assert.deepEqual(await read({ open: true }), [newer]);
    assert.deepEqual(await lastEntry(t, 'office.find-breaches'), {
      about: [newer],
      user_id: protector.user,
      outcome: 'read',
    });
  });

  it('shows one alone, with whose account it was and why the authority was not told', async () => {
    const protector = await t.employ({ ...officer, login: 'second-officer' });
    await aBreach(protector);
    const span = { from: '2026-01-01T00:00:00.000Z', until: '2026-01-02T00:00:00.000Z' };
    const { breach } = await aBreach(protector, { user: protector.user, ...span });
    await protector.does(leaveUntold, { breach, reason: 'the disk was encrypted' });
    const { breaches } = await protector.does<{ breaches: Breach[] }>(findBreaches, { breach });
    assert.equal(breaches.length, 1);
    const { user, name, session, from, until, untoldBecause } = breaches[0] as Breach;
    assert.deepEqual(
      { user, session, from, until, untoldBecause },
      { user: protector.user, session: null, ...span, untoldBecause: 'the disk was encrypted' },
    );
    assert.ok(name);
    assert.deepEqual(await lastEntry(t, 'office.find-breaches'), {
      about: [breach],
      user_id: protector.user,
      outcome: 'read',
    });
  });
});
