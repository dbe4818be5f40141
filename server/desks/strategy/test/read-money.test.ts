/** The money of a plan: sums, needs, gaps, rates, questions. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readMoney } from '../operations/read-money.ts';
import { removeRate } from '../operations/remove-rate.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { setRate } from '../operations/set-rate.ts';
import { setSourceKind } from '../operations/set-source-kind.ts';
import { aPlan, anItem, aTie, type Built, moreMeasures } from './builders.ts';
import { aNeed, type Money, moneyIn, reportingIn, rowOf } from './money-builders.ts';
import { countStatements } from './observe.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const pays = (source: string, currency: string, planned: number, year: number | null = 2026) => ({
  source,
  currency,
  planned,
  year,
});

describe('read-money', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const funded = (title: string, budget: object[], more: object = {}) =>
    anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: title },
      budget,
      ...more,
    });

  it('sums by source, kind, year, currency and line, and converts nothing until it is told into what', async () => {
    const item = await funded('Choir', [
      pays('State budget', 'EUR', 900_00),
      pays('IPA 2026', 'MKD', 61_500_00),
    ]);
    await aTie(t.editor, { ...built, measure: item }, { address: 'line/L3' });
    await t.editor.does(setSourceKind, { plan: built.plan, source: 'IPA 2026', kind: 'eu-fund' });
    const money = await moneyIn(t, built.plan);
    assert.deepEqual(
      money.groups.map(({ key, sourceKind, converted }) => [key, sourceKind, converted]),
      [
        ['IPA 2026', 'eu-fund', null],
        ['State budget', null, null],
      ],
    );
    assert.equal(money.converted, null);
    assert.deepEqual(money.leftOut, []);
    assert.match(money.formula, /31 December/);
    const keys = async (by: string) => (await moneyIn(t, built.plan, by)).groups.map(({ key }) => key);
    assert.deepEqual(await keys('source-kind'), ['eu-fund', null]);
    assert.deepEqual(await keys('year'), ['2026']);
    assert.deepEqual(await keys('currency'), ['EUR', 'MKD']);
    assert.deepEqual(await keys('line'), ['L3']);
  });

  it('leaves a line without a rate out of the converted sum, and says which and why', async () => {
    await reportingIn(t, built.plan, 'EUR');
    const without = await moneyIn(t, built.plan);
    assert.equal(without.converted?.planned, 900_00);
    assert.deepEqual(
      without.leftOut.map(({ source, planned, why }) => [source, planned, why]),
      [['IPA 2026', 61_500_00, 'no-rate']],
    );
    const { rate } = await t.editor.does<{ rate: string }>(setRate, {
      plan: built.plan,
      from: 'MKD',
      to: 'EUR',
      rate: '0.016260',
      on: '2025-12-31',
      source: 'Bank of Zarnevia',
    });
    const converted = await moneyIn(t, built.plan);
    // 61,500.00 denars at 0.01626 are 999.99 euro.
    assert.equal(converted.converted?.planned, 900_00 + 999_99);
    assert.deepEqual(converted.leftOut, []);
    assert.deepEqual(
      converted.rates.map((one) => one.rate),
      ['0.016260'],
    );
    await t.editor.does(removeRate, { plan: built.plan, rate });
    assert.equal((await moneyIn(t, built.plan)).leftOut.length, 1);
  });

  it('shows what is missing by measure and year, and measures with nothing planned', async () => {
    const item = await funded('Bridge club', [pays('Town', 'EUR', 300_00), pays('Town', 'EUR', 10_00, 2027)]);
    await aNeed(t, built.plan, item, 2026, 500_00);
    const money = await moneyIn(t, built.plan);
    const row = rowOf(money, item, 2026);
    assert.deepEqual(row?.compared, {
      currency: 'EUR',
      need: 500_00,
      planned: 300_00,
      missing: 200_00,
      over: 0,
    });
    assert.deepEqual([row?.unfunded, rowOf(money, item, 2027)?.unfunded], [true, false]);
    assert.equal(rowOf(money, item, 2027)?.why, 'no-need');
    const empty = rowOf(money, built.measure, null);
    assert.deepEqual([empty?.unfunded, empty?.money], [true, []]);
    assert.deepEqual(money.missing, [{ currency: 'EUR', amount: 200_00 }]);
    assert.equal(money.unfunded, 2);
  });

  it('counts the money of an activity for its measure, and nothing of a stopped one', async () => {
    const item = await funded('Garden', [pays('Garden fund', 'EUR', 5_00)]);
    const under = { plan: built.plan, type: 'activity', parent: item, titles: { en: 'Seeds' } };
    await anItem(t.editor, { ...under, budget: [pays('Garden fund', 'EUR', 7_00)] });
    const of = (money: Money) => money.groups.find(({ key }) => key === 'Garden fund')?.money[0]?.planned;
    const before = await moneyIn(t, built.plan);
    assert.equal(of(before), 12_00);
    assert.equal(rowOf(before, item, 2026)?.money[0]?.planned, 12_00);
    await aNeed(t, built.plan, item, 2026, 20_00);
    await t.editor.does(setMeasureState, { plan: built.plan, item, action: 'stop', reason: 'Frost' });
    const after = await moneyIn(t, built.plan);
    assert.deepEqual([of(after), rowOf(after, item, 2026)], [undefined, undefined]);
  });

  it('says that a need in another currency cannot be compared without a rate', async () => {
    const item = await funded('Radio', [pays('Donor of XD', 'XTS', 5_00)]);
    await aNeed(t, built.plan, item, 2026, 100_00);
    const money = await moneyIn(t, built.plan);
    assert.deepEqual([rowOf(money, item, 2026)?.compared, rowOf(money, item, 2026)?.why], [null, 'no-rate']);
    assert.equal(money.notCompared, 1);
    assert.equal(rowOf(money, item, 2026)?.unfunded, false);
  });

  it('tells who may set a need', async () => {
    const own = await funded('Chess', [], { leadOrganisation: t.focalPoint.organisation });
    const of = async (who: StrategyHouse['editor']) => {
      const { rows } = await who.does<Money>(readMoney, { plan: built.plan });
      return [own, built.measure].map((id) => rows.find(({ item }) => item === id)?.maySetNeed);
    };
    assert.deepEqual(await of(t.editor), [true, true]);
    assert.deepEqual(await of(t.focalPoint), [true, false]);
    assert.deepEqual(await of(t.reader), [false, false]);
  });

  it('answers for a plan that is not there as for one that is not to be seen', async () => {
    await refused('kernel.not-found', () => t.reader.does(readMoney, { plan: nobody }));
  });

  it('sends as many statements for thirty measures as for one', async () => {
    const count = () => countStatements(t, () => t.reader.does(readMoney, { plan: built.plan, by: 'line' }));
    const few = await count();
    await moreMeasures(t, built, 30);
    assert.equal(await count(), few);
    assert.ok(few <= 18, `${few} statements`);
  });
});
