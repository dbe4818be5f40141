import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findRates } from '../operations/find-rates.ts';
import { removeRate } from '../operations/remove-rate.ts';
import { setRate } from '../operations/set-rate.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('taking an exchange rate away', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const lek = { from: 'ALL', to: 'EUR', rate: '0.0102', on: '2026-01-30', source: 'Bank of Zarnevia' };
  const enter = async (plan = built.plan) =>
    (await t.editor.does<{ rate: string }>(setRate, { plan, ...lek })).rate;
  const remove = (rate: string, plan = built.plan) => t.editor.does<object>(removeRate, { plan, rate });

  it('leaves what it said in the record of actions, and the day free for the right one', async () => {
    const rate = await enter();
    assert.deepEqual(await remove(rate), { plan: built.plan, removed: { id: rate, ...lek } });
    const { rates } = await t.reader.does<{ rates: object[] }>(findRates, { plan: built.plan });
    assert.deepEqual(rates, []);
    const entry = await lastEntry(t, removeRate);
    assert.deepEqual(entry?.detail, { rate, pair: 'ALL/EUR', value: '0.0102', on: '2026-01-30' });
    await remove(await enter());
  });

  it('answers the same for what is not there, what is gone and what is another plan’s', async () => {
    const other = await aPlan(t);
    const foreign = await enter(other.plan);
    for (const rate of [nowhere, foreign]) await refused('kernel.not-found', () => remove(rate));
    await refused('kernel.not-found', () => remove(foreign, nowhere));
    await approved(t, other.plan);
    await t.approver.does(supersedePlan, { plan: other.plan, reason: 'A new plan' });
    await refused('strategy.plan-superseded', () => remove(foreign, other.plan));
  });

  it('sends few statements', async () => {
    const rate = await enter();
    const sent = await countStatements(t, () => remove(rate));
    assert.ok(sent <= 8, `${sent} statements`);
  });
});
