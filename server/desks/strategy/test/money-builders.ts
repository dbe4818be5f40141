/** Money in named states, made through operations only. */
import type { MoneyGroup, MoneyRow } from '../model/money.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readMoney } from '../operations/read-money.ts';
import { readPlan } from '../operations/read-plan.ts';
import { setNeed } from '../operations/set-need.ts';
import { setReportingCurrency } from '../operations/set-reporting-currency.ts';
import type { StrategyHouse } from './strategy-house.ts';

export type Money = {
  reportingCurrency: string | null;
  version: number;
  groups: MoneyGroup[];
  converted: { planned: number } | null;
  leftOut: { source: string; planned: number; why: string }[];
  rates: { rate: string }[];
  rows: MoneyRow[];
  missing: { currency: string; amount: number }[];
  unfunded: number;
  notCompared: number;
  questions: number;
  formula: string;
};

export const moneyIn = (t: StrategyHouse, plan: string, by = 'source') =>
  t.reader.does<Money>(readMoney, { plan, by });

export const rowOf = (money: Money, item: string, year: number | null) =>
  money.rows.find((row) => row.item === item && row.year === year);

/** The versions of a measure and of a plan, from which they are changed. */
export const versionOf = async (t: StrategyHouse, plan: string, item: string) =>
  (await t.reader.does<{ item: { version: number } }>(readMeasure, { plan, item })).item.version;
export const planVersionOf = async (t: StrategyHouse, plan: string) =>
  (await t.reader.does<{ plan: { version: number } }>(readPlan, { plan })).plan.version;

export async function aNeed(
  t: StrategyHouse,
  plan: string,
  item: string,
  year: number | null,
  amount: number,
): Promise<void> {
  const base = await versionOf(t, plan, item);
  await t.editor.does(setNeed, { plan, item, base, year, need: { currency: 'EUR', amount } });
}

export async function reportingIn(t: StrategyHouse, plan: string, currency: string | null): Promise<void> {
  await t.editor.does(setReportingCurrency, { plan, base: await planVersionOf(t, plan), currency });
}
