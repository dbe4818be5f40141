import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readPlan } from '../operations/read-plan.ts';
import { readToday } from '../operations/read-today.ts';
import { returnPlan } from '../operations/return-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { anItem, aPlan } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('sending a plan back', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const submitted = async () => {
    const { plan } = await aPlan(t);
    await t.editor.does(submitPlan, { plan });
    return plan;
  };
  const back = (plan: string, reason: string | undefined = 'Two measures have no lead') =>
    t.approver.does<{ state: string }>(returnPlan, { plan, reason });

  it('opens it for writing, ends the deadline, and keeps the reason out of the ledger', async () => {
    const plan = await submitted();
    assert.equal((await back(plan)).state, 'draft');
    await anItem(t.editor, { plan, type: 'goal', titles: { en: 'Written again' } });
    const open = 'select 1 from kernel.deadlines where record_id = $1 and done_at is null';
    assert.deepEqual(await asOwner(t, open, [plan]), []);
    const entry = await lastEntry(t, returnPlan);
    assert.deepEqual(entry?.about, [plan]);
    assert.doesNotMatch(JSON.stringify(entry), /no lead/);
  });

  it('tells the writers that it came back', async () => {
    const plan = await submitted();
    await back(plan);
    const { waiting } = await t.editor.does<{ waiting: { kind: string; record: string }[] }>(readToday, {});
    assert.ok(waiting.some((one) => one.kind === 'plan-returned' && one.record === plan));
  });

  it('needs a reason', async () => {
    const plan = await submitted();
    await assert.rejects(back(plan, '  '), refusal('kernel.input-invalid'));
    const read = await t.reader.does<{ plan: { state: string } }>(readPlan, { plan });
    assert.equal(read.plan.state, 'submitted');
  });

  it('refuses a plan that was not submitted, and one that is not there', async () => {
    const { plan } = await aPlan(t);
    await assert.rejects(back(plan), refusal('kernel.wrong-state'));
    await assert.rejects(back(nowhere), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const plan = await submitted();
    const sent = await countStatements(t, () => back(plan));
    assert.ok(sent <= 7, `${sent} statements`);
  });
});
