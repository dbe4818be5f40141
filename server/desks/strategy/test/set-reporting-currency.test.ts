import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { setReportingCurrency } from '../operations/set-reporting-currency.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { approved, aPlan, type Built } from './builders.ts';
import { moneyIn, planVersionOf } from './money-builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('choosing the reporting currency', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const choose = async (currency: string | null, more: object = {}) =>
    t.editor.does<{ version: number }>(setReportingCurrency, {
      plan: built.plan,
      base: await planVersionOf(t, built.plan),
      currency,
      ...more,
    });

  it('holds for this plan until another one, or none, is chosen', async () => {
    assert.equal((await moneyIn(t, built.plan)).reportingCurrency, null);
    const { version } = await choose('EUR');
    const money = await moneyIn(t, built.plan);
    assert.deepEqual([money.reportingCurrency, money.version], ['EUR', version]);
    assert.deepEqual((await lastEntry(t, setReportingCurrency))?.detail, { currency: 'EUR' });
    const other = await aPlan(t);
    assert.equal((await moneyIn(t, other.plan)).reportingCurrency, null);
    await choose(null);
    assert.equal((await moneyIn(t, built.plan)).converted, null);
  });

  it('shows whoever started from an older version how it stands', async () => {
    const base = await planVersionOf(t, built.plan);
    await choose('MKD');
    await outdated(choose('EUR', { base }));
    assert.equal((await moneyIn(t, built.plan)).reportingCurrency, 'MKD');
  });

  it('refuses words, a plan that is not there, and one that has ended', async () => {
    for (const currency of ['euro', 'eur', '']) await refused('kernel.input-invalid', () => choose(currency));
    await refused('kernel.not-found', () => choose('EUR', { plan: nowhere }));
    const { plan } = await aPlan(t);
    await approved(t, plan);
    await t.approver.does(supersedePlan, { plan, reason: 'A new plan' });
    const base = await planVersionOf(t, plan);
    await refused('strategy.plan-superseded', () => choose('EUR', { plan, base }));
  });

  it('sends few statements', async () => {
    const base = await planVersionOf(t, built.plan);
    const sent = await countStatements(t, () =>
      t.editor.does(setReportingCurrency, { plan: built.plan, base, currency: 'EUR' }),
    );
    assert.ok(sent <= 8, `${sent} statements`);
  });
});
