import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { editItem } from '../operations/edit-item.ts';
import { readPlan } from '../operations/read-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { approved, aPlan } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('amending a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const amend = (plan: string, reason = 'Two towns joined') =>
    t.editor.does<{ state: string }>(amendPlan, { plan, reason });

  it('opens an approved plan for writing; its approved version stays in force', async () => {
    const { plan, measure } = await aPlan(t);
    await approved(t, plan);
    assert.equal((await amend(plan)).state, 'amended');
    await t.editor.does(editItem, { plan, item: measure, base: 1, titles: { en: 'Renamed' } });
    const read = await t.reader.does<{ plan: { state: string; approvedVersion: number } }>(readPlan, {
      plan,
    });
    assert.deepEqual([read.plan.state, read.plan.approvedVersion], ['amended', 1]);
    assert.deepEqual((await lastEntry(t, amendPlan))?.about, [plan]);
  });

  it('refuses a plan that is not approved, and one that is not there', async () => {
    const { plan } = await aPlan(t);
    await assert.rejects(amend(plan), refusal('kernel.wrong-state'));
    await t.editor.does(submitPlan, { plan });
    await assert.rejects(amend(plan), refusal('kernel.wrong-state'));
    await assert.rejects(amend(nowhere), refusal('kernel.not-found'));
  });

  it('needs a reason', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    await assert.rejects(amend(plan, ''), refusal('kernel.input-invalid'));
  });

  it('sends few statements', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    const sent = await countStatements(t, () => amend(plan));
    assert.ok(sent <= 7, `${sent} statements`);
  });
});
