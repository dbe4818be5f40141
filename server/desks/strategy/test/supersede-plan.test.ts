import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { readPlan } from '../operations/read-plan.ts';
import { readToday } from '../operations/read-today.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { approved, aPlan } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('ending a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const end = (plan: string, reason = 'The new plan is approved') =>
    t.approver.does<{ state: string }>(supersedePlan, { plan, reason });

  it('ends an approved plan for good; it stays to be read and asks nobody for anything', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    assert.equal((await end(plan)).state, 'superseded');
    const read = await t.reader.does<{ plan: { state: string }; items: unknown[] }>(readPlan, { plan });
    assert.deepEqual([read.plan.state, read.items.length], ['superseded', 2]);
    const { waiting } = await t.editor.does<{ waiting: { record: string }[] }>(readToday, {});
    assert.ok(!waiting.some((one) => one.record === plan));
    assert.deepEqual((await lastEntry(t, supersedePlan))?.about, [plan]);
    await assert.rejects(
      t.editor.does(amendPlan, { plan, reason: 'Never again' }),
      refusal('kernel.wrong-state'),
    );
  });

  it('refuses a plan that is not approved, one that ended already, and one that is not there', async () => {
    const { plan } = await aPlan(t);
    await assert.rejects(end(plan), refusal('kernel.wrong-state'));
    await approved(t, plan);
    await end(plan);
    await assert.rejects(end(plan), refusal('kernel.wrong-state'));
    await assert.rejects(end(nowhere), refusal('kernel.not-found'));
  });

  it('needs a reason', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    await assert.rejects(end(plan, ''), refusal('kernel.input-invalid'));
  });

  it('sends few statements', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    const sent = await countStatements(t, () => end(plan));
    assert.ok(sent <= 7, `${sent} statements`);
  });
});
