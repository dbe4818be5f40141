/** Saying that a measure is of value in itself, and by whom. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anItem, aPlan, approved, type Built } from './builders.ts';
import { lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const label = { en: 'Schools for everybody', bg: 'Училища за всички' };

describe('label-measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  let theirs: string;
  let under: string;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
    const { plan, goal: parent } = built;
    const { organisation } = t.focalPoint;
    const facts = {
      plan,
      type: 'measure',
      parent,
      titles: { en: 'Extra lessons' },
      leadOrganisation: organisation,
    };
    theirs = await anItem(t.editor, facts);
    under = await anItem(t.editor, {
      plan,
      type: 'activity',
      parent: theirs,
      titles: { en: 'Choose schools' },
    });
  });
  after(() => t?.close());

  const labels = (who = t.focalPoint, more: object = {}) =>
    who.does<{ version: number }>(labelMeasure, { plan: built.plan, item: theirs, base: 1, label, ...more });
  const labelOf = async (item: string) =>
    (await t.reader.does<{ item: { ownLabel: object | null } }>(readMeasure, { plan: built.plan, item })).item
      .ownLabel;

  it('is done by the institution that leads it, counts for what stands under it, and is taken back', async () => {
    const { version } = await labels();
    assert.deepEqual((await lastEntry(t, labelMeasure))?.detail, { item: theirs, label: true });
    for (const item of [theirs, under]) assert.deepEqual(await labelOf(item), { of: theirs, label });
    assert.equal(await labelOf(built.measure), null);
    await refused('kernel.changed-meanwhile', () => labels());
    await labels(t.editor, { base: version, label: null });
    assert.equal(await labelOf(under), null);
  });

  it('is not done by another institution, for a goal, or without a word', async () => {
    await refused('strategy.not-your-measure', () => labels(t.focalPoint, { item: built.measure }));
    await refused('strategy.not-a-measure', () => labels(t.editor, { item: built.goal }));
    await refused('kernel.input-invalid', () => labels(t.editor, { label: { en: ' ' } }));
    await refused('kernel.not-found', () => labels(t.editor, { item: nowhere }));
    await refused('kernel.not-found', () => labels(t.editor, { plan: nowhere }));
  });

  it('is not done under a plan that has ended', async () => {
    const { plan, measure } = await aPlan(t);
    await approved(t, plan);
    await t.approver.does(supersedePlan, { plan, reason: 'It has ended.' });
    await refused('strategy.plan-superseded', () => labels(t.editor, { plan, item: measure }));
  });
});
