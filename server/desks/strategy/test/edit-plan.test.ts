import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editPlan } from '../operations/edit-plan.ts';
import { readPlan } from '../operations/read-plan.ts';
import { startPlan } from '../operations/start-plan.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { approved, aPlan, theIndex } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('editing a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let instrument: string;
  before(async () => {
    t = await openStrategyHouse();
    instrument = await theIndex(t);
  });
  after(() => t?.close());

  const start = async (more: object = {}) =>
    (await t.editor.does<{ plan: string }>(startPlan, { titles: { en: 'A plan' }, instrument, ...more }))
      .plan;
  const edit = (plan: string, more: object = {}) =>
    t.editor.does<{ version: number }>(editPlan, { plan, base: 1, titles: { en: 'Renamed' }, ...more });
  const read = async (plan: string) =>
    (await t.reader.does<{ plan: Record<string, unknown> }>(readPlan, { plan })).plan;

  it('changes titles, years and the larger plan, and counts the version up by one', async () => {
    const whole = await start();
    const plan = await start();
    const changed = await edit(plan, { partOf: whole, startsOn: '2027-01-01', endsOn: '2027-12-31' });
    assert.equal(changed.version, 2);
    const { titles, partOf, startsOn, endsOn, version } = await read(plan);
    assert.deepEqual(
      { titles, partOf, startsOn, endsOn, version },
      { titles: { en: 'Renamed' }, partOf: whole, startsOn: '2027-01-01', endsOn: '2027-12-31', version: 2 },
    );
    assert.deepEqual((await lastEntry(t, editPlan))?.about, [plan]);
  });

  it('shows whoever started from an older version how it stands, and overwrites nothing', async () => {
    const plan = await start();
    await edit(plan, { titles: { en: 'First' } });
    const current = await outdated(edit(plan, { titles: { en: 'Second' } }));
    assert.deepEqual(current['titles'], { en: 'First' });
    assert.equal(current['version'], 2);
    assert.deepEqual((await read(plan))['titles'], { en: 'First' });
  });

  it('lets one of two win who save the same version at once', async () => {
    const plan = await start();
    const both = await Promise.allSettled([
      edit(plan, { titles: { en: 'One' } }),
      t.coordinator.does(editPlan, { plan, base: 1, titles: { en: 'Other' } }),
    ]);
    const lost = both.filter((one) => one.status === 'rejected');
    assert.equal(lost.length, 1);
    assert.ok(refusal('kernel.changed-meanwhile')(lost[0]?.reason));
    assert.equal((await read(plan))['version'], 2);
  });

  it('refuses a plan that is approved, and takes it again once it is open for an amendment', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    const { version } = (await read(plan)) as { version: number };
    await assert.rejects(edit(plan, { base: version }), refusal('strategy.plan-not-open'));
    await t.editor.does(amendPlan, { plan, reason: 'Two towns joined' });
    assert.equal((await edit(plan, { base: version })).version, version + 1);
  });

  it('refuses what is not there and an end before the start', async () => {
    const plan = await start();
    await assert.rejects(edit(nowhere), refusal('kernel.not-found'));
    await assert.rejects(edit(plan, { partOf: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(
      edit(plan, { startsOn: '2026-02-01', endsOn: '2026-01-31' }),
      refusal('strategy.ends-before-start'),
    );
  });

  it('refuses a plan as part of itself, of a part, or with parts of its own', async () => {
    const whole = await start();
    const part = await start({ partOf: whole });
    const other = await start();
    await assert.rejects(edit(other, { partOf: other }), refusal('strategy.part-of-itself'));
    await assert.rejects(edit(other, { partOf: part }), refusal('strategy.part-of-itself'));
    await assert.rejects(edit(whole, { partOf: other }), refusal('strategy.part-of-itself'));
  });

  it('sends few statements', async () => {
    const whole = await start();
    const plan = await start();
    const sent = await countStatements(t, () => edit(plan, { partOf: whole }));
    assert.ok(sent <= 9, `${sent} statements`);
  });
});
