import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findGaps } from '../operations/find-gaps.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { untieMeasure } from '../operations/untie-measure.ts';
import { anItem, approved, aPlan, aTie } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('taking a tie away', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const untie = (plan: string, tie: string, who = t.editor) => who.does(untieMeasure, { plan, tie });
  const gaps = async (plan: string) =>
    (await t.reader.does<{ gaps: { address: string }[] }>(findGaps, { plan })).gaps.map((one) => one.address);

  it('opens the gap again', async () => {
    const built = await aPlan(t);
    const tie = await aTie(t.editor, built);
    assert.ok(!(await gaps(built.plan)).includes('annex/22'));
    await untie(built.plan, tie);
    assert.ok((await gaps(built.plan)).includes('annex/22'));
    const entry = await lastEntry(t, untieMeasure);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { tie }]);
  });

  it('is refused for a tie that is not there any more, or of another plan', async () => {
    const built = await aPlan(t);
    const other = await aPlan(t);
    const tie = await aTie(t.editor, built);
    await assert.rejects(untie(other.plan, tie), refusal('kernel.not-found'));
    await assert.rejects(untie(nowhere, tie), refusal('kernel.not-found'));
    await untie(built.plan, tie);
    await assert.rejects(untie(built.plan, tie), refusal('kernel.not-found'));
  });

  it('is done by the focal point of the institution that leads, and by no other', async () => {
    const built = await aPlan(t);
    const led = { plan: built.plan, type: 'measure', titles: { en: 'Led' }, parent: built.goal };
    const measure = await anItem(t.editor, { ...led, leadOrganisation: t.focalPoint.organisation });
    await untie(built.plan, await aTie(t.editor, { ...built, measure }), t.focalPoint);
    const tie = await aTie(t.editor, built);
    await assert.rejects(untie(built.plan, tie, t.focalPoint), refusal('strategy.not-your-measure'));
  });

  it('is refused under a plan that has ended', async () => {
    const built = await aPlan(t);
    const tie = await aTie(t.editor, built);
    await approved(t, built.plan);
    await t.approver.does(supersedePlan, { plan: built.plan, reason: 'A new plan' });
    await assert.rejects(untie(built.plan, tie), refusal('strategy.plan-superseded'));
  });

  it('sends few statements', async () => {
    const built = await aPlan(t);
    const tie = await aTie(t.editor, built);
    const sent = await countStatements(t, () => untie(built.plan, tie));
    assert.ok(sent <= 8, `${sent} statements`);
  });
});
