import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { editItem } from '../operations/edit-item.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readPlan } from '../operations/read-plan.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { setPublication } from '../operations/set-publication.ts';
import { startPlan } from '../operations/start-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { anIndicator, anItem, approved, aPlan, aTie, moreMeasures, theIndex } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Node = {
  id: string;
  outcome: object | null;
  depth: number;
  measures: number;
  ties: number;
  money: object[];
  version: number;
};
type Read = {
  plan: { state: string; approvedVersion: number; measures: number };
  items: Node[];
  truncated: boolean;
  money: object[];
  warnings: string[];
  withoutEffect: string[];
  versions: { number: number }[];
};

describe('opening a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const read = (plan: string, more: object = {}) => t.reader.does<Read>(readPlan, { plan, ...more });
  const sum = (currency: string, planned: number, committed = 0, spent = 0) => ({
    currency,
    planned,
    committed,
    spent,
  });

  it('rolls measures, ties and money up, each currency by itself', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    await aTie(t.editor, built, { address: 'annex/23' });
    const objective = await anItem(t.editor, {
      plan: built.plan,
      type: 'objective',
      parent: built.goal,
      titles: { en: 'Towns' },
    });
    const under = (type: string, parent: string, budget: object[]) =>
      anItem(t.editor, { plan: built.plan, type, parent, titles: { en: type }, budget });
    const measure = await under('measure', objective, [
      { source: 'Town', year: 2026, currency: 'EUR', planned: 100, committed: 60, spent: 20 },
      { source: 'Town', year: 2027, currency: 'EUR', planned: 50 },
      { source: 'Country', currency: 'MKD', planned: 7 },
    ]);
    await under('activity', measure, [{ source: 'Town', currency: 'EUR', planned: 1 }]);
    const { items, money, plan } = await read(built.plan);
    const of = (id: string) => items.find((one) => one.id === id);
    const all = [sum('EUR', 151, 60, 20), sum('MKD', 7)];
    assert.deepEqual(of(objective)?.money, all);
    assert.deepEqual(of(built.goal)?.money, all);
    assert.deepEqual(money, all);
    assert.deepEqual([of(built.goal)?.measures, of(objective)?.measures, of(measure)?.measures], [2, 1, 1]);
    assert.deepEqual([of(built.goal)?.ties, of(built.measure)?.ties, of(objective)?.ties], [2, 2, 0]);
    assert.equal(plan.measures, 2);
  });

  it('opens one branch only, or so many levels, parents before children', async () => {
    const built = await aPlan(t);
    const other = await anItem(t.editor, { plan: built.plan, type: 'goal', titles: { en: 'Other' } });
    const branch = await read(built.plan, { under: built.goal });
    assert.deepEqual(
      branch.items.map((one) => [one.id, one.depth]),
      [
        [built.goal, 0],
        [built.measure, 1],
      ],
    );
    const top = await read(built.plan, { depth: 0 });
    assert.deepEqual(
      top.items.map((one) => one.id),
      [built.goal, other],
    );
    assert.equal(top.items[0]?.measures, 1);
    assert.equal(top.truncated, false);
  });

  it('warns of a missing aim, of no outcome, of measures nobody leads and of what nobody decided to publish', async () => {
    const built = await aPlan(t);
    assert.deepEqual((await read(built.plan)).warnings, [
      'no-aim',
      'no-outcome',
      'effect-not-measured',
      'measures-without-lead',
      'undecided-publication',
    ]);
    const instrument = await theIndex(t);
    const started = await t.editor.does<{ plan: string; topGoal: string }>(startPlan, {
      titles: { en: 'With an aim' },
      instrument,
      aim: 'annex/5',
    });
    const { plan, topGoal } = started;
    await anItem(t.editor, {
      plan,
      type: 'measure',
      parent: topGoal,
      titles: { en: 'Led' },
      leadName: 'Five choirs of Orvik',
    });
    await t.editor.does(setPublication, {
      of: { object: 'item', plan, item: topGoal, withChildren: true },
      base: 1,
      publication: { rule: 'public' },
    });
    assert.deepEqual((await read(plan)).warnings, ['no-outcome', 'effect-not-measured']);
    const { item } = await t.editor.does<{ item: { titles: object } }>(readMeasure, { plan, item: topGoal });
    await t.editor.does(editItem, {
      plan,
      item: topGoal,
      base: 2,
      titles: item.titles,
      aim: 'annex/5',
      outcome: { en: 'Nobody new joins; counted by the yearly survey.' },
    });
    const now = await read(plan);
    assert.deepEqual(now.warnings, ['effect-not-measured']);
    assert.deepEqual(now.items.find((one) => one.id === topGoal)?.outcome, {
      en: 'Nobody new joins; counted by the yearly survey.',
    });
  });

  it('warns of each goal and measure whose effect nothing measures, an output not being an effect', async () => {
    const built = await aPlan(t);
    const { plan, goal, measure } = built;
    const without = async () => {
      const { warnings, withoutEffect } = await read(plan);
      assert.equal(warnings.includes('effect-not-measured'), withoutEffect.length > 0);
      return withoutEffect;
    };
    await anItem(t.editor, { plan, type: 'activity', parent: measure, titles: { en: 'First evening' } });
    assert.deepEqual(await without(), [goal, measure]);
    await anIndicator(t.editor, built, { type: 'output' });
    assert.deepEqual(await without(), [goal, measure]);
    await anIndicator(t.editor, built);
    assert.deepEqual(await without(), [goal]);
    await anIndicator(t.editor, { ...built, measure: goal }, { type: 'impact' });
    assert.deepEqual(await without(), []);
    const stopped = await anItem(t.editor, { plan, type: 'measure', parent: goal, titles: { en: 'No' } });
    assert.deepEqual(await without(), [stopped]);
    await t.editor.does(setMeasureState, { plan, item: stopped, action: 'stop', reason: 'Not now' });
    assert.deepEqual(await without(), [], 'nothing is asked of a measure that was stopped');
  });

  it('warns where only another goal than the one with the aim says an outcome', async () => {
    const { plan, goal } = await aPlan(t);
    const outcome = { en: 'Every town has a table where people meet.' };
    const edit = (item: string, more: object) =>
      t.editor.does(editItem, { plan, item, base: 1, titles: { en: 'Towns' }, ...more });
    const warns = async () => (await read(plan)).warnings.includes('no-outcome');
    await edit(goal, { outcome });
    assert.equal(await warns(), false, 'while no goal has the aim, a goal at the top counts');
    const top = await anItem(t.editor, { plan, type: 'goal', titles: { en: 'Top' }, aim: 'annex/5' });
    assert.equal(await warns(), true);
    await edit(top, { aim: 'annex/5', outcome });
    assert.equal(await warns(), false);
  });

  it('warns where all that a plan communicates is for everybody, or for one audience only', async () => {
    const built = await aPlan(t);
    const { plan, measure } = built;
    const warns = async () => (await read(plan)).warnings.includes('one-size-fits-all');
    let base = 0;
    const forWhom = (item: string, audiences: string[], from: number) =>
      t.editor.does(editItem, { plan, item, base: from, titles: { en: 'Evenings' }, audiences });
    await aTie(t.editor, built, { address: 'annex/30' });
    assert.equal(await warns(), false, 'a measure that communicates nothing');
    await aTie(t.editor, built, { address: 'annex/23' });
    assert.equal(await warns(), true, 'it names nobody');
    await forWhom(measure, ['general-public'], (base += 1));
    assert.equal(await warns(), true);
    await forWhom(measure, ['teachers'], (base += 1));
    assert.equal(await warns(), false, 'one measure, fitted to those it is for');
    const other = await anItem(t.editor, {
      plan,
      type: 'measure',
      titles: { en: 'Letters' },
      audiences: ['teachers'],
    });
    await aTie(t.editor, { ...built, measure: other }, { address: 'annex/25' });
    assert.equal(await warns(), true, 'two of one line of action for the same audience');
    await forWhom(other, ['teachers', 'parents-and-families'], 1);
    assert.equal(await warns(), false);
    await t.editor.does(setMeasureState, { plan, item: other, action: 'stop', reason: 'No money.' });
    await forWhom(measure, ['general-public'], (base += 1));
    assert.equal(await warns(), true, 'what was stopped speaks to nobody');
  });

  it('warns where two measures say the same words to different audiences', async () => {
    const { plan } = await aPlan(t);
    const warns = async () => (await read(plan)).warnings.includes('same-text-for-others');
    const measure = (audiences: string[], description: object) =>
      anItem(t.editor, { plan, type: 'measure', titles: { en: 'A talk' }, audiences, description });
    await measure(['pupils'], { en: 'A talk of  an hour.', bg: 'Беседа от един час.' });
    await measure(['pupils'], { en: 'A talk of an hour.' });
    await measure([], { en: 'A talk of an hour.' });
    await measure(['teachers'], { en: 'A talk of two hours.' });
    assert.equal(await warns(), false);
    await measure(['teachers', 'students'], { en: 'Another talk.', bg: ' беседа от един час.' });
    assert.equal(await warns(), true);
  });

  it('names the approved versions', async () => {
    const { plan } = await aPlan(t);
    assert.deepEqual((await read(plan)).versions, []);
    await approved(t, plan);
    const now = await read(plan);
    assert.deepEqual(
      now.versions.map((one) => one.number),
      [1],
    );
    assert.deepEqual([now.plan.state, now.plan.approvedVersion], ['approved', 1]);
  });

  it('answers the same for a plan, a branch or another plan’s branch that is not there', async () => {
    const built = await aPlan(t);
    const other = await aPlan(t);
    await assert.rejects(read(nowhere), refusal('kernel.not-found'));
    await assert.rejects(read(built.plan, { under: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(read(built.plan, { under: other.goal }), refusal('kernel.not-found'));
  });

  it('sends as many statements for thirty measures as for three', async () => {
    const built = await aPlan(t);
    await moreMeasures(t, built, 2);
    const few = await countStatements(t, () => read(built.plan));
    await moreMeasures(t, built, 28);
    assert.equal(await countStatements(t, () => read(built.plan)), few);
    assert.ok(few <= 14, `${few} statements`);
  });

  it('tells whoever submitted it that another person approves', async () => {
    const { plan } = await aPlan(t);
    const mine = async (who = t.coordinator) =>
      (await who.does<{ submittedByMe: boolean }>(readPlan, { plan })).submittedByMe;
    assert.equal(await mine(), false, 'nobody submitted it yet');
    await t.coordinator.does(submitPlan, { plan });
    assert.equal(await mine(), true);
    assert.equal(await mine(t.approver), false);
    await t.approver.does(approvePlan, { plan });
    assert.equal(await mine(t.approver), false, 'who approved it submitted nothing');
  });
});
