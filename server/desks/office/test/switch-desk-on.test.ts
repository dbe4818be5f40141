import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { proposeDesk } from '../operations/propose-desk.ts';
import { switchDeskOn } from '../operations/switch-desk-on.ts';
import { administrator, keeper, officer, openOffice } from './builders.ts';

const facts = {
  law: 'Invented Act 12/2026, Article 4',
  controller: 'Advice and Support Centre',
  assessment: 'No. 7 of 2026; the authority had no objection',
  assessedOn: '2026-03-01',
  officer: 'The data-protection officer of the centre',
  retention: 'Table 3',
  telephone: '000 112',
};

describe('switching a desk on', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  let worker: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
    worker = await t.employ(keeper);
  });
  after(() => t?.close());

  it('takes a second person and everything named; until then the desk answers nobody', async () => {
    const work = () => worker.does(openMatter, { title: 'A matter' });
    const on = (by: AtWork) => by.does(switchDeskOn, { desk: 'trial' });
    await assert.rejects(on(protector), refusal('kernel.not-found'));
    await admin.does(proposeDesk, {
      desk: 'trial',
      facts: { ...facts, assessment: undefined, assessedOn: undefined },
    });
    await assert.rejects(on(protector), refusal('kernel.not-everything-named'));
    await admin.does(proposeDesk, { desk: 'trial', facts });
    await assert.rejects(work(), refusal('kernel.desk-not-switched-on'));
    await assert.rejects(on(admin), refusal('kernel.same-person'));
    await on(protector);
    assert.ok(await work());
    await admin.does(proposeDesk, { desk: 'trial', facts: { ...facts, telephone: '000 113' } });
    await assert.rejects(work(), refusal('kernel.desk-not-switched-on'));
  });
});
