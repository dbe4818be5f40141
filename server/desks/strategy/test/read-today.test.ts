/** What waits. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { readToday } from '../operations/read-today.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { aPlan } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-today', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('gives each post its own next step, and a plan to nobody who submitted it', async () => {
    const kinds = async (who: { does<O>(op: typeof readToday, input: unknown): Promise<O> }) =>
      (await who.does<{ waiting: { kind: string; next: string }[] }>(readToday, {})).waiting.map(
        (one) => one.kind,
      );
    assert.deepEqual(await kinds(t.editor), ['start-a-plan']);
    const { plan } = await aPlan(t);
    assert.deepEqual((await kinds(t.editor)).sort(), ['gaps', 'measures-without-lead']);
    await t.coordinator.does(submitPlan, { plan });
    assert.ok((await kinds(t.approver)).includes('plan-to-approve'));
    assert.ok(!(await kinds(t.coordinator)).includes('plan-to-approve'));
    assert.deepEqual(await kinds(t.reader), []);
  });
});
