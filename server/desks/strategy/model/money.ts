/** Nouns of money: needs, rates, kinds of sources, sums that were converted. Browser-safe. */
import { z } from 'zod';
import { moneyGroupings, sourceKinds } from './lists.ts';
import { ItemId } from './plan.ts';
import { Currency, Day, Minor, ReadTexts, Sum } from './shared.ts';

export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

export const MoneyGrouping = z.enum(moneyGroupings);
export type MoneyGrouping = z.infer<typeof MoneyGrouping>;

export const Year = z.int().min(1990).max(2100);
export const SourceName = z.string().trim().min(1).max(200);

/** An exact decimal above zero, as it was written: up to twelve digits before and after the point; never a float. */
export const ExactRate = z.string().regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/);

/** One unit of `from` was worth `rate` units of `to` on that day. The reverse is not assumed. */
export const ExchangeRate = z.strictObject({
  id: z.uuid(),
  from: Currency,
  to: Currency,
  rate: z.string(),
  on: Day,
  source: z.string(),
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;

/** Minor units of the reporting currency. */
export const Amounts = z.strictObject({ planned: Minor, committed: Minor, spent: Minor });
export type Amounts = z.infer<typeof Amounts>;

/** Why a line stays out of the converted sums. */
export const notConvertedWhys = ['no-rate', 'no-year'] as const;
export type NotConvertedWhy = (typeof notConvertedWhys)[number];

/** Sums of one group; `converted` leaves out `unconverted` lines. */
export const MoneyGroup = z.strictObject({
  /** The value of the group; null where it is not said. */
  key: z.string().nullable(),
  names: ReadTexts.nullable(),
  sourceKind: SourceKind.nullable(),
  measures: z.int(),
  /** Of them, those that stand in other groups too: their money is divided where one groups by line of action. */
  shared: z.int(),
  money: z.array(Sum),
  converted: Amounts.nullable(),
  unconverted: z.int(),
});
export type MoneyGroup = z.infer<typeof MoneyGroup>;

const named = { item: ItemId, externalId: z.string().nullable(), titles: ReadTexts };

/** A budget line that is in no converted sum. */
export const LeftOut = z.strictObject({
  ...named,
  source: z.string(),
  year: z.int().nullable(),
  currency: Currency,
  planned: Minor,
  why: z.enum(notConvertedWhys),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** One measure in one year. */
export const MoneyRow = z.strictObject({
  ...named,
  /** From which a need is set (`base`). */
  version: z.int(),
  year: z.int().nullable(),
  need: z.strictObject({ currency: Currency, amount: Minor }).nullable(),
  money: z.array(Sum),
  sources: z.array(
    z.strictObject({ source: z.string(), sourceKind: SourceKind.nullable(), money: z.array(Sum) }),
  ),
  /** Need and money planned in one currency; `over` is what is planned above the need. */
  compared: z
    .strictObject({ currency: Currency, need: Minor, planned: Minor, missing: Minor, over: Minor })
    .nullable(),
  /** Why they were not compared. */
  why: z.enum(['no-need', 'no-reporting-currency', ...notConvertedWhys]).nullable(),
  /** Nothing is planned, or less than is needed. */
  unfunded: z.boolean(),
  /** Several sources pay, together more than is needed: a question to a person, and no more than that. */
  question: z
    .strictObject({
      /** The figures that are asked about; whoever answers sends them back. */
      facts: z.string(),
      open: z.boolean(),
      look: z.strictObject({ reason: z.string(), on: Day, sameFigures: z.boolean() }).nullable(),
    })
    .nullable(),
  maySetNeed: z.boolean(),
});
export type MoneyRow = z.infer<typeof MoneyRow>;
