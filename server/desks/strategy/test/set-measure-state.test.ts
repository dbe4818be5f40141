import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { assessed } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('the work on a measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const aMeasure = (more: object = {}) =>
    anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Choir' },
      ...more,
    });
  const set = (item: string, action: string, more: object = {}, who = t.editor) =>
    who.does<{ state: string }>(setMeasureState, { plan: built.plan, item, action, ...more });
  const stateOf = async (item: string) =>
    (await t.reader.does<{ item: { state: string } }>(readMeasure, { plan: built.plan, item })).item.state;

  it('goes from planned to evaluated, and the ledger names item and state', async () => {
    const item = await aMeasure();
    await assessed(t, built.plan, item);
    for (const [action, state] of [
      ['begin', 'active'],
      ['finish', 'done'],
      ['evaluate', 'evaluated'],
    ] as const) {
      assert.equal((await set(item, action)).state, state);
      assert.equal(await stateOf(item), state);
      const entry = await lastEntry(t, setMeasureState);
      assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item, state }]);
    }
  });

  it('announces the move, without the reason', async () => {
    const item = await aMeasure();
    await set(item, 'stop', { reason: 'No money this year' });
    const found = await asOwner(
      t,
      `select payload from kernel.outbox where event = 'strategy.measure-moved' and payload->>'item' = $1`,
      [item],
    );
    assert.deepEqual(found, [{ payload: { item, state: 'stopped' } }]);
  });

  it('stops and resumes only with a reason', async () => {
    const item = await aMeasure();
    await assert.rejects(set(item, 'stop'), refusal('kernel.input-invalid'));
    assert.equal(await stateOf(item), 'planned');
    await assessed(t, built.plan, item);
    await set(item, 'stop', { reason: 'No money this year' });
    await assert.rejects(set(item, 'resume'), refusal('kernel.input-invalid'));
    assert.equal((await set(item, 'resume', { reason: 'The money came' })).state, 'active');
  });

  it('refuses every move that its state does not know', async () => {
    const allowed: Record<string, string[]> = {
      planned: ['begin', 'finish', 'stop'],
      active: ['finish', 'stop'],
      done: ['evaluate', 'resume'],
      evaluated: ['resume'],
      stopped: ['resume'],
    };
    const ways: Record<string, string[]> = {
      planned: [],
      active: ['begin'],
      done: ['finish'],
      evaluated: ['finish', 'evaluate'],
      stopped: ['stop'],
    };
    for (const [state, way] of Object.entries(ways)) {
      const item = await aMeasure();
      await assessed(t, built.plan, item);
      for (const action of way) await set(item, action, { reason: 'On the way' });
      for (const action of ['begin', 'finish', 'evaluate', 'stop', 'resume']) {
        if (allowed[state]?.includes(action)) continue;
        const { code } = await refusalOf(set(item, action, { reason: 'Not from here' }));
        assert.equal(code, 'kernel.wrong-state', `${action} from ${state}`);
      }
      assert.equal(await stateOf(item), state);
    }
  });

  it('is kept by the focal point of the institution that leads it, and by no other', async () => {
    const own = await aMeasure({ leadOrganisation: t.focalPoint.organisation });
    await assessed(t, built.plan, own);
    assert.equal((await set(own, 'begin', {}, t.focalPoint)).state, 'active');
    const other = await aMeasure({ leadOrganisation: t.reader.organisation });
    await assert.rejects(set(other, 'begin', {}, t.focalPoint), refusal('strategy.not-your-measure'));
  });

  it('is about measures and activities, not goals', async () => {
    await assert.rejects(set(built.goal, 'begin'), refusal('strategy.not-a-measure'));
    const activity = await anItem(t.editor, {
      plan: built.plan,
      type: 'activity',
      parent: built.measure,
      titles: { en: 'First evening' },
    });
    await assessed(t, built.plan, built.measure);
    assert.equal((await set(activity, 'begin')).state, 'active');
  });

  it('goes on under an approved plan, and ends with a superseded one', async () => {
    const other = await aPlan(t);
    await assessed(t, other.plan, other.measure);
    await approved(t, other.plan);
    const move = (action: string) =>
      t.editor.does(setMeasureState, { plan: other.plan, item: other.measure, action });
    await move('begin');
    await t.approver.does(supersedePlan, { plan: other.plan, reason: 'A new plan' });
    await assert.rejects(move('finish'), refusal('strategy.plan-superseded'));
  });

  it('answers the same for what is not there and for a measure of another plan', async () => {
    const other = await aPlan(t);
    for (const item of [nowhere, other.measure])
      await assert.rejects(set(item, 'begin'), refusal('kernel.not-found'));
    await assert.rejects(set(built.measure, 'begin', { plan: nowhere }), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const item = await aMeasure();
    await assessed(t, built.plan, item);
    const sent = await countStatements(t, () => set(item, 'begin'));
    assert.ok(sent <= 14, `${sent} statements`);
  });
});
