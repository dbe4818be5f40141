import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anIndicator, anItem, approved, aPlan, aTie, aValue } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { assessed } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Read = {
  item: { path: { titles: object }[]; titles: object; state: string | null };
  ties: { address: string; strength: string; heading: { en?: string } | null }[];
  activities: { titles: object; state: string }[];
  history: { from: string | null; to: string; action: string; reason: string | null; post: object }[];
  may: string[];
  smallestCell: object;
};

describe('opening a measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const read = (plan: string, item: string, who: AtWork = t.reader) =>
    who.does<Read>(readMeasure, { plan, item });

  it('shows where it stands, what it serves in our words, and what stands under it', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built, { strength: 'fully-covers' });
    await aTie(t.editor, built, { address: 'line/L3' });
    await anItem(t.editor, {
      plan: built.plan,
      type: 'activity',
      parent: built.measure,
      titles: { en: 'First evening' },
    });
    const { item, ties, activities } = await read(built.plan, built.measure);
    assert.deepEqual(
      item.path.map((one) => one.titles),
      [{ en: 'Schools and towns' }],
    );
    assert.deepEqual(
      ties.map((one) => [one.address, one.strength]),
      [
        ['annex/22', 'fully-covers'],
        ['line/L3', 'contributes'],
      ],
    );
    for (const tie of ties) assert.ok(tie.heading?.en, tie.address);
    assert.deepEqual(
      activities.map(({ titles, state }) => [titles, state]),
      [[{ en: 'First evening' }, 'planned']],
    );
  });

  it('tells its history with reasons and posts, never with names of people', async () => {
    const { plan, measure } = await aPlan(t);
    const move = (action: string, reason?: string) =>
      t.editor.does(setMeasureState, { plan, item: measure, action, reason });
    await assessed(t, plan, measure);
    await move('begin');
    await move('stop', 'The town hall burned down');
    const { history } = await read(plan, measure);
    assert.deepEqual(
      history.map(({ from, to, action, reason }) => [from, to, action, reason]),
      [
        [null, 'planned', 'start', null],
        ['planned', 'active', 'begin', null],
        ['active', 'stopped', 'stop', 'The town hall burned down'],
      ],
    );
    assert.deepEqual(history.at(-1)?.post, { en: 'editor' });
    assert.doesNotMatch(JSON.stringify(history), /Invented/);
  });

  it('says what the person at work may do with it now', async () => {
    const { plan, goal } = await aPlan(t);
    const led = { plan, type: 'measure', parent: goal, titles: { en: 'Led' } };
    const item = await anItem(t.editor, { ...led, leadOrganisation: t.focalPoint.organisation });
    const work = ['record-spending', 'tie', 'label', 'refuse-link'];
    const measuring = ['add-indicator', 'record-value'];
    const may = async (who: AtWork) => (await read(plan, item, who)).may;
    assert.deepEqual(await may(t.editor), [
      'edit',
      'move',
      'remove',
      'begin',
      'finish',
      'stop',
      ...work,
      ...measuring,
    ]);
    assert.deepEqual(await may(t.focalPoint), ['edit', 'begin', 'finish', 'stop', ...work, ...measuring]);
    assert.deepEqual(await may(t.reader), []);
    assert.deepEqual((await read(plan, goal, t.editor)).may, ['edit', 'move', 'remove', ...measuring]);
    await approved(t, plan);
    assert.deepEqual(await may(t.editor), ['begin', 'finish', 'stop', ...work, 'record-value']);
    await t.approver.does(supersedePlan, { plan, reason: 'A new plan' });
    assert.deepEqual(await may(t.editor), []);
  });

  it('names the smallest figure about people that may be shown, from the one table', async () => {
    const { plan, measure } = await aPlan(t);
    assert.deepEqual((await read(plan, measure)).smallestCell, { government: 5, public: 10 });
  });

  it('lets signers set progress by decision, and gives activities no indicators', async () => {
    const { plan, measure } = await aPlan(t);
    const activity = { plan, type: 'activity', parent: measure, titles: { en: 'First evening' } };
    const item = await anItem(t.editor, activity);
    assert.ok((await read(plan, measure, t.coordinator)).may.includes('override-progress'));
    const { may } = await read(plan, item, t.coordinator);
    assert.deepEqual(may, [
      'edit',
      'move',
      'remove',
      'begin',
      'finish',
      'stop',
      'record-spending',
      'tie',
      'label',
      'refuse-link',
    ]);
  });

  it('answers the same for a measure or plan that is not there, and for one of another plan', async () => {
    const built = await aPlan(t);
    const other = await aPlan(t);
    await assert.rejects(read(built.plan, nowhere), refusal('kernel.not-found'));
    await assert.rejects(read(nowhere, built.measure), refusal('kernel.not-found'));
    await assert.rejects(read(built.plan, other.measure), refusal('kernel.not-found'));
  });

  it('sends as many statements with thirty activities and ties as with one', async () => {
    const built = await aPlan(t);
    const { plan, measure } = built;
    const add = async (at: number) => {
      await anItem(t.editor, { plan, type: 'activity', parent: measure, titles: { en: `${at}` } });
      await aTie(t.editor, built, { address: `annex/${at}` });
      const indicator = await anIndicator(t.editor, built);
      await aValue(t.editor, { plan, indicator });
    };
    await add(1);
    const few = await countStatements(t, () => read(plan, measure));
    for (let at = 2; at <= 30; at += 1) await add(at);
    assert.equal(await countStatements(t, () => read(plan, measure)), few);
    assert.ok(few <= 18, `${few} statements`);
  });
});
