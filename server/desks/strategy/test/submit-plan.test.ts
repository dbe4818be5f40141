import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { readPlan } from '../operations/read-plan.ts';
import { startPlan } from '../operations/start-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { anItem, approved, aPlan, theIndex } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('submitting a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const submit = (plan: string, more: object = {}) =>
    t.editor.does<{ state: string }>(submitPlan, { plan, ...more });
  const stateOf = async (plan: string) =>
    (await t.reader.does<{ plan: { state: string } }>(readPlan, { plan })).plan.state;

  it('closes the plan for writing and sets a day until which it should be approved', async () => {
    const { plan } = await aPlan(t);
    assert.equal((await submit(plan, { note: 'For the meeting in May' })).state, 'submitted');
    assert.equal(await stateOf(plan), 'submitted');
    await assert.rejects(
      anItem(t.editor, { plan, type: 'goal', titles: { en: 'Late' } }),
      refusal('strategy.plan-not-open'),
    );
    const due = `select round(extract(epoch from due_at - now()) / 86400)::int as days from kernel.deadlines
      where record_id = $1 and done_at is null`;
    assert.deepEqual(await asOwner(t, due, [plan]), [{ days: 30 }]);
    const entry = await lastEntry(t, submitPlan);
    assert.deepEqual([entry?.about, entry?.outcome], [[plan], 'done']);
  });

  it('takes an amended plan again', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    await t.editor.does(amendPlan, { plan, reason: 'A new year' });
    assert.equal((await submit(plan)).state, 'submitted');
  });

  it('refuses a plan without a measure, and leaves it open', async () => {
    const instrument = await theIndex(t);
    const { plan } = await t.editor.does<{ plan: string }>(startPlan, {
      titles: { en: 'Empty' },
      instrument,
    });
    await anItem(t.editor, { plan, type: 'goal', titles: { en: 'A goal is no measure' } });
    await assert.rejects(submit(plan), refusal('strategy.plan-without-measures'));
    assert.equal(await stateOf(plan), 'draft');
  });

  it('refuses a plan that is submitted or approved already, and one that is not there', async () => {
    const { plan } = await aPlan(t);
    await submit(plan);
    await assert.rejects(submit(plan), refusal('kernel.wrong-state'));
    const other = await aPlan(t);
    await approved(t, other.plan);
    await assert.rejects(submit(other.plan), refusal('kernel.wrong-state'));
    await assert.rejects(submit(nowhere), refusal('kernel.not-found'));
  });

  it('happens once when two submit it at the same moment', async () => {
    const { plan } = await aPlan(t);
    const both = await Promise.allSettled([submit(plan), t.coordinator.does(submitPlan, { plan })]);
    assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
    const lost = both.find((one) => one.status === 'rejected');
    assert.ok(refusal('kernel.wrong-state')(lost?.reason));
  });

  it('sends few statements', async () => {
    const { plan } = await aPlan(t);
    const sent = await countStatements(t, () => submit(plan));
    assert.ok(sent <= 11, `${sent} statements`);
  });
});
