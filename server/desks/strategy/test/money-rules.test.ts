/** The arithmetic of money: exact, and equal to the minor unit however it is grouped. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { moneyGroupings } from '../model/lists.ts';
import type { ExchangeRate } from '../model/money.ts';
import { convert, rateFor } from '../rules/exchange.ts';
import { moneyOf } from '../rules/money-of.ts';
import { divideEqually, roundTogether, scale } from '../rules/round-together.ts';
import type { LineRow, ParagraphRow } from '../store/index-of-text.ts';
import type { WholeItem } from '../store/whole-plan.ts';

const aRate = (from: string, to: string, rate: string, on: string): ExchangeRate => ({
  id: `${from}${to}${on}`,
  from,
  to,
  rate,
  on,
  source: 'Bank of Zarnevia',
});

test('the newest day not after the end of the line’s year counts, and the reverse of a rate never does', () => {
  const rates = [
    aRate('MKD', 'EUR', '0.0160', '2026-06-30'),
    aRate('MKD', 'EUR', '0.0162', '2026-12-31'),
    aRate('MKD', 'EUR', '0.0170', '2027-01-01'),
    aRate('EUR', 'BGN', '1.95583', '1999-01-01'),
  ];
  const of = (currency: string, year: number | null) => {
    const found = rateFor({ currency, year }, 'EUR', rates);
    return typeof found === 'string' ? found : found.rate;
  };
  assert.equal(of('MKD', 2026), '0.0162');
  assert.equal(of('MKD', 2027), '0.0170');
  assert.equal(of('MKD', 2025), 'no-rate');
  assert.equal(of('MKD', null), 'no-year');
  assert.equal(of('BGN', 2026), 'no-rate');
});

test('a fixed rate converts exactly, with halves rounded up, where a float would not', () => {
  const at = (amount: number, rate: string, from = 'EUR', to = 'BGN') => {
    const [one] = convert([{ currency: from, year: 2026, amount }], ['amount'], to, [
      aRate(from, to, rate, '2026-01-01'),
    ]);
    return one && 'amounts' in one ? one.amounts.amount : one?.why;
  };
  assert.equal(at(100_000_00, '1.95583'), 195_583_00);
  assert.equal(at(50, '0.01'), 1);
  assert.equal(at(49, '0.01'), 0);
  // 9,007,199,254,740,991 minor units times 0.000000000001: beyond what a float keeps apart.
  assert.equal(at(Number.MAX_SAFE_INTEGER, '0.000000000001'), 9007);
  // A yen has no cents.
  assert.equal(at(1_00, '160.5', 'EUR', 'JPY'), 161);
  assert.equal(at(160, '0.00625', 'JPY', 'EUR'), 100);
});

test('parts of a rounded sum add up to it, and none is off by a whole unit', () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { maxLength: 40 });
  fc.assert(
    fc.property(amounts, (exact) => {
      const parts = roundTogether(exact).map(BigInt);
      const sum = exact.reduce((all, one) => all + one, 0n);
      assert.equal(
        parts.reduce((all, one) => all + one, 0n),
        (sum + scale.one / 2n) / scale.one,
      );
      exact.forEach((one, at) => {
        const off = (parts[at] ?? 0n) * scale.one - one;
        assert.ok(off > -scale.one && off < scale.one);
      });
    }),
  );
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (whole, parts) => {
      const divided = divideEqually(whole, parts);
      assert.equal(
        divided.reduce((all, one) => all + one, 0),
        whole,
      );
      assert.ok(Math.max(...divided) - Math.min(...divided) <= 1);
    }),
  );
});

const lineRow = (line: string): LineRow => ({
  record_id: 'eu',
  line,
  section: null,
  bullet: null,
  titles: { en: line },
  paragraphs: [],
});
const paragraphRow = (address: string, line: string | null) =>
  ({ record_id: 'eu', address, line }) as ParagraphRow;

const index = {
  lines: ['L1', 'L2', 'L3'].map(lineRow),
  paragraphs: [paragraphRow('annex/1', 'L1'), paragraphRow('annex/2', 'L2'), paragraphRow('annex/3', null)],
};
const addresses = ['line/L1', 'line/L2', 'line/L3', 'annex/1', 'annex/2', 'annex/3'];

const aLine = fc.record({
  source: fc.constantFrom('State budget', 'ISF', 'Town', 'Foundation'),
  year: fc.constantFrom(null, 2025, 2026, 2027),
  currency: fc.constantFrom('EUR', 'BGN', 'MKD', 'XTS'),
  planned: fc.nat(10_000_000_00),
  committed: fc.nat(10_000_00),
  spent: fc.nat(10_000_00),
});
const anItem = fc.record({
  activity: fc.boolean(),
  state: fc.constantFrom('planned', 'active', 'stopped'),
  budget: fc.array(aLine, { maxLength: 4 }),
  serves: fc.uniqueArray(fc.constantFrom(...addresses), { maxLength: 5 }),
});

/** Invented items; an activity stands under the measure before it. */
const somePlan = fc.array(anItem, { minLength: 1, maxLength: 12 }).map((drawn): WholeItem[] => {
  let measure: string | null = null;
  return drawn.map(({ activity, state, budget, serves }, at) => {
    const under: string | null = activity ? measure : null;
    if (under === null) measure = `m${at}`;
    return {
      id: `m${at}`,
      parent: under,
      type: under === null ? 'measure' : 'activity',
      state,
      budget,
      ties: serves.map((address) => ({ instrument: 'eu', address, strength: 'contributes', note: null })),
      titles: {},
      externalId: null,
      version: 1,
    } as unknown as WholeItem;
  });
});
const decimal = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${part}`);

test('every grouping adds up to the same money, measure by measure, to the minor unit', () => {
  fc.assert(
    fc.property(somePlan, decimal, decimal, (items, bgn, mkd) => {
      const rates = [aRate('BGN', 'EUR', bgn, '2025-01-01'), aRate('MKD', 'EUR', mkd, '2026-05-01')];
      const facts = { items, ...index, to: 'EUR', rates, needs: [], looks: [], kinds: new Map() };
      const views = moneyGroupings.map((by) => moneyOf(facts, by));
      for (const view of views) {
        const { money, converted, groups } = view;
        for (const kind of ['planned', 'committed', 'spent'] as const) {
          for (const sum of money) {
            const inGroups = groups.flatMap((group) =>
              group.money.filter((one) => one.currency === sum.currency),
            );
            assert.equal(
              inGroups.reduce((all, one) => all + one[kind], 0),
              sum[kind],
            );
            const inRows = view.rows.flatMap((row) =>
              row.money.filter((one) => one.currency === sum.currency),
            );
            assert.equal(
              inRows.reduce((all, one) => all + one[kind], 0),
              sum[kind],
            );
          }
          assert.equal(
            groups.reduce((all, one) => all + (one.converted?.[kind] ?? 0), 0),
            converted?.[kind],
          );
        }
        assert.deepEqual(converted, views[0]?.converted);
        assert.deepEqual(money, views[0]?.money);
        const leftOut = view.leftOut.reduce((all, one) => all + one.planned, 0);
        const foreign = view.leftOut.every(({ currency, year, why }) =>
          why === 'no-year' ? year === null : currency === 'XTS' || (currency === 'MKD' && year === 2025),
        );
        assert.ok(foreign, `${leftOut} left out`);
      }
    }),
    { numRuns: 300 },
  );
});

test('lines of action stand in the order of the strategy, whichever measure comes first', () => {
  const under = (id: string, address: string) =>
    ({
      id,
      parent: null,
      type: 'measure',
      state: 'active',
      budget: [{ source: 'Town', year: 2026, currency: 'EUR', planned: 1, committed: 0, spent: 0 }],
      ties: [{ instrument: 'eu', address }],
      titles: {},
      externalId: null,
      version: 1,
    }) as unknown as WholeItem;
  const items = [under('a', 'annex/3'), under('b', 'line/L3'), under('c', 'line/L1')];
  const facts = { items, ...index, to: null, rates: [], needs: [], looks: [], kinds: new Map() };
  assert.deepEqual(
    moneyOf(facts, 'line').groups.map(({ key }) => key),
    ['L1', 'L3', null],
  );
});

test('a measure under three lines is divided equally and counts once in the whole', () => {
  const item = {
    id: 'm',
    parent: null,
    type: 'measure',
    state: 'active',
    budget: [{ source: 'Town', year: 2026, currency: 'EUR', planned: 1_00, committed: 0, spent: 0 }],
    ties: ['annex/1', 'line/L1', 'annex/2', 'line/L3'].map((address) => ({ instrument: 'eu', address })),
    titles: {},
    externalId: null,
    version: 1,
  } as unknown as WholeItem;
  const facts = { items: [item], ...index, to: null, rates: [], needs: [], looks: [], kinds: new Map() };
  const { groups, measures, money } = moneyOf(facts, 'line');
  assert.deepEqual(
    groups.map(({ key, shared, money: sums }) => [key, shared, sums[0]?.planned]),
    [
      ['L1', 1, 34],
      ['L2', 1, 33],
      ['L3', 1, 33],
    ],
  );
  assert.deepEqual([measures, money[0]?.planned], [1, 100]);
});
