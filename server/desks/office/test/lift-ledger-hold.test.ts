import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { liftLedgerHold } from '../operations/lift-ledger-hold.ts';
import { auditor, nowhere, officer, openOffice } from './builders.ts';

describe('lifting a hold', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let people: AtWork[];
  before(async () => {
    t = await openOffice();
    people = [await t.employ(officer), await t.employ(auditor)];
  });
  after(() => t?.close());

  it('is for the data-protection officer, and tells nobody whether a hold exists', async () => {
    const [protector, overseer] = people as [AtWork, AtWork];
    await assert.rejects(protector.does(liftLedgerHold, { hold: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(overseer.does(liftLedgerHold, { hold: nowhere }), refusal('kernel.not-allowed'));
  });
});
