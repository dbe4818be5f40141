import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { proposeDesk } from '../operations/propose-desk.ts';
import { switchDeskOn } from '../operations/switch-desk-on.ts';
import {
  administrator,
  keeper,
  officer,
  openOffice,
  seenBy,
  trialFacts as facts,
  twoStandIns,
} from './builders.ts';

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

  const work = () => worker.does(openMatter, { title: 'A matter' });
  const on = async (by: AtWork, seen?: object) =>
    by.does(switchDeskOn, { desk: 'trial', seen: seen ?? (await seenBy(by)) });

  it('takes a second person and everything named; until then the desk answers nobody', async () => {
    await assert.rejects(on(protector), refusal('kernel.not-found'));
    await admin.does(proposeDesk, { desk: 'trial', facts });
    const lacks = await refusalOf(on(protector));
    assert.deepEqual(
      [lacks.code, lacks.details.current],
      ['kernel.not-everything-named', { missing: ['standIns'] }],
    );
    await twoStandIns(t, admin, protector);
    await assert.rejects(work(), refusal('kernel.desk-not-switched-on'));
    await assert.rejects(on(admin), refusal('kernel.same-person'));
    await on(protector);
    assert.ok(await work());
    await admin.does(proposeDesk, { desk: 'trial', facts: { ...facts, law: 'Another Act' } });
    await assert.rejects(work(), refusal('kernel.desk-not-switched-on'));
  });

  it('confirms exactly what was seen; what changed in between is said, and the desk stays off', async () => {
    const seen = await seenBy(protector);
    const telephones = [{ place: '*', number: '000 113', hours: 'always' }];
    await admin.does(proposeDesk, { desk: 'trial', facts: { ...facts, law: 'A third Act', telephones } });
    const changed = await refusalOf(on(protector, seen));
    assert.deepEqual(
      [changed.code, changed.details.current],
      ['kernel.facts-changed', { changed: ['law', 'telephones'] }],
    );
    await assert.rejects(work(), refusal('kernel.desk-not-switched-on'));
    const then = await seenBy(protector);
    const fewer = await refusalOf(on(protector, { ...then, standIns: then.standIns.slice(1) }));
    assert.deepEqual(fewer.details.current, { changed: ['standIns'] });
    await on(protector, then);
    assert.ok(await work());
  });
});
