import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import type { Progress } from '../model/indicators.ts';
import { recordValue } from '../operations/record-value.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anIndicator, anItem, approved, aPlan, type Built } from './builders.ts';
import { countStatements, indicatorsOf, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('entering the value of an indicator', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const facts = { on: '2026-07-01', value: 60, source: 'Count of the towns', note: 'Two towns were late.' };
  const record = (indicator: string, more: object = {}, who: AtWork = t.editor) =>
    who.does<{ value: string; progress: Progress }>(recordValue, {
      plan: built.plan,
      indicator,
      ...facts,
      ...more,
    });
  const valuesOf = async (indicator: string) =>
    (await indicatorsOf(t.reader, built)).find((one) => one.id === indicator);

  it('keeps it as entered, with source, note and post, and says how far that is', async () => {
    const indicator = await anIndicator(t.editor, built);
    const { value, progress } = await record(indicator);
    assert.deepEqual(progress, {
      known: true,
      share: 0.5,
      standing: 'on-the-way',
      baseline: 40,
      value: 60,
      valueOn: '2026-07-01',
      target: 80,
      targetOn: '2026-12-31',
    });
    const kept = await valuesOf(indicator);
    assert.deepEqual(kept?.progress, progress);
    const [one] = kept?.values ?? [];
    assert.ok(one);
    const { enteredAt, ...rest } = one;
    assert.deepEqual(rest, {
      ...facts,
      id: value,
      state: 'entered',
      withdrawnReason: null,
      enteredBy: { en: 'editor' },
      approved: null,
      unapproved: null,
      replaced: false,
    });
    assert.ok(!Number.isNaN(Date.parse(enteredAt)));
    const entry = await lastEntry(t, recordValue);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { indicator, value }]);
  });

  it('counts the newest day, in whatever order they were entered, and cuts nothing off', async () => {
    const indicator = await anIndicator(t.editor, built);
    const newest = await record(indicator, { on: '2026-08-01', value: 100 });
    const { progress } = await record(indicator, { on: '2026-06-01', value: 20 });
    assert.deepEqual(progress, newest.progress);
    assert.deepEqual(progress.known && [progress.share, progress.standing], [1.5, 'beyond']);
    assert.deepEqual(
      (await valuesOf(indicator))?.values.map((one) => one.value),
      [100, 20],
    );
  });

  it('takes one value for a day, also from two windows at once', async () => {
    const indicator = await anIndicator(t.editor, built);
    const answers = await Promise.allSettled([record(indicator), record(indicator, { value: 61 })]);
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    assert.deepEqual(refused, ['strategy.value-on-that-day']);
    assert.equal((await valuesOf(indicator))?.values.length, 1);
  });

  it('refuses a day that has not come, a step that the scale lacks, and what is no number', async () => {
    const indicator = await anIndicator(t.editor, built);
    await assert.rejects(record(indicator, { on: '2999-01-01' }), refusal('strategy.value-in-future'));
    const scale = [{ en: 'low' }, { en: 'high' }];
    const steps = await anIndicator(t.editor, built, { unit: null, scale, baseline: null, targets: [] });
    await assert.rejects(record(steps, { value: 3 }), refusal('strategy.not-on-scale'));
    await record(steps, { value: 2 });
    for (const value of ['60', null, 1e300])
      await assert.rejects(record(indicator, { value }), refusal('kernel.input-invalid'));
    await assert.rejects(record(indicator, { source: ' ' }), refusal('kernel.input-invalid'));
  });

  it('goes on under an approved plan, and ends with a superseded one', async () => {
    const other = await aPlan(t);
    const { plan } = other;
    const indicator = await anIndicator(t.editor, other);
    await approved(t, plan);
    await record(indicator, { plan });
    await t.approver.does(supersedePlan, { plan, reason: 'A new plan' });
    await assert.rejects(record(indicator, { plan, on: '2026-07-02' }), refusal('strategy.plan-superseded'));
  });

  it('lets a focal point enter for what their institution leads only', async () => {
    const indicator = await anIndicator(t.editor, built);
    await assert.rejects(record(indicator, {}, t.focalPoint), refusal('strategy.not-your-measure'));
    const led = { plan: built.plan, type: 'measure', parent: built.goal, titles: { en: 'Led' } };
    const measure = await anItem(t.editor, { ...led, leadOrganisation: t.focalPoint.organisation });
    await record(await anIndicator(t.editor, { ...built, measure }), {}, t.focalPoint);
  });

  it('answers the same for what is not there', async () => {
    const other = await aPlan(t);
    const foreign = await anIndicator(t.editor, other);
    await assert.rejects(record(nowhere), refusal('kernel.not-found'));
    await assert.rejects(record(foreign), refusal('kernel.not-found'));
    await assert.rejects(record(foreign, { plan: nowhere }), refusal('kernel.not-found'));
  });

  it('sends no more statements for the thirtieth value than for the first', async () => {
    const indicator = await anIndicator(t.editor, built);
    const count = (at: number) =>
      countStatements(t, () => record(indicator, { on: `2026-06-${String(at).padStart(2, '0')}` }));
    const few = await count(1);
    for (let at = 2; at < 30; at += 1)
      await record(indicator, { on: `2026-06-${String(at).padStart(2, '0')}` });
    assert.equal(await count(30), few);
    assert.ok(few <= 9, `${few} statements`);
  });
});
