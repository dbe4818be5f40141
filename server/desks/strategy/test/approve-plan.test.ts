import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { editItem } from '../operations/edit-item.ts';
import { readPlan } from '../operations/read-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { aPlan, aTie, moreMeasures } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Approved = { state: string; approvedVersion: number };

describe('approving a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const submitted = async (who = t.editor) => {
    const built = await aPlan(t);
    await who.does(submitPlan, { plan: built.plan });
    return built;
  };
  const approve = (plan: string, who = t.approver) => who.does<Approved>(approvePlan, { plan });
  const snapshot = async (plan: string, number: number) =>
    (
      await asOwner<{ snapshot: { items: { titles: object; ties: object[] }[] } }>(
        t,
        'select snapshot from strategy.plan_versions where record_id = $1 and number = $2',
        [plan, number],
      )
    )[0]?.snapshot;

  it('is done by another person, keeps the version whole and numbers it', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    await t.editor.does(submitPlan, { plan: built.plan });
    assert.deepEqual(await approve(built.plan), {
      plan: built.plan,
      state: 'approved',
      approvedVersion: 1,
    });
    const kept = await snapshot(built.plan, 1);
    assert.equal(kept?.items.length, 2);
    assert.equal(kept?.items[1]?.ties.length, 1);
    const entry = await lastEntry(t, approvePlan);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { version: 1 }]);
    assert.equal(entry?.user_id, t.approver.user);
  });

  it('refuses the person who submitted it, in whatever post', async () => {
    const { plan } = await submitted(t.coordinator);
    await assert.rejects(approve(plan, t.coordinator), refusal('kernel.same-person'));
    const read = await t.reader.does<{ plan: { state: string } }>(readPlan, { plan });
    assert.equal(read.plan.state, 'submitted');
    assert.equal((await approve(plan)).state, 'approved');
  });

  it('numbers a second approval and leaves the first as it was', async () => {
    const { plan, measure } = await submitted();
    await approve(plan);
    await t.editor.does(amendPlan, { plan, reason: 'A new year' });
    await t.editor.does(editItem, { plan, item: measure, base: 1, titles: { en: 'Renamed' } });
    await t.editor.does(submitPlan, { plan });
    assert.equal((await approve(plan)).approvedVersion, 2);
    assert.deepEqual((await snapshot(plan, 1))?.items[1]?.titles, {
      en: 'Open evenings',
      bg: 'Отворени вечери',
    });
    assert.deepEqual((await snapshot(plan, 2))?.items[1]?.titles, { en: 'Renamed' });
  });

  it('cannot be rewritten by the application', async () => {
    const { plan } = await submitted();
    await approve(plan);
    const client = await t.database.pools.app.connect();
    try {
      for (const text of [
        `update strategy.plan_versions set snapshot = '{}'`,
        'delete from strategy.plan_versions',
      ]) {
        await client.query('begin');
        await client.query('select * from kernel.enter($1)', [t.coordinator.secret]);
        await assert.rejects(client.query(text), /permission denied/);
        await client.query('rollback');
      }
    } finally {
      client.release();
    }
  });

  it('refuses a plan that was not submitted or is approved already, and one that is not there', async () => {
    const { plan } = await aPlan(t);
    await assert.rejects(approve(plan), refusal('kernel.wrong-state'));
    const other = await submitted();
    await approve(other.plan);
    await assert.rejects(approve(other.plan), refusal('kernel.wrong-state'));
    await assert.rejects(approve(nowhere), refusal('kernel.not-found'));
  });

  it('sends as many statements for thirty measures as for one', async () => {
    const few = await submitted();
    const many = await aPlan(t);
    await moreMeasures(t, many, 30);
    await t.editor.does(submitPlan, { plan: many.plan });
    const sent = await countStatements(t, () => approve(few.plan));
    assert.equal(await countStatements(t, () => approve(many.plan)), sent);
    assert.ok(sent <= 16, `${sent} statements`);
  });
});
