/** Nouns of root causes: the closed list, official statistics by area, and what an import of them left out. Browser-safe. */
import { z } from 'zod';
import { causes, statisticsKinds } from './lists.ts';
import { ItemId, MeasureState, PlanId } from './plan.ts';
import { Address, Day, Moment, ReadTexts, Titles } from './shared.ts';

export const Cause = z.enum(causes);
export type Cause = z.infer<typeof Cause>;
export const StatisticsKind = z.enum(statisticsKinds);
export type StatisticsKind = z.infer<typeof StatisticsKind>;
export const StatisticsId = z.uuid();

const words = (most: number) => z.string().trim().min(1).max(most);

/** What an office says about a table beside what the table says itself; nothing is shown without it. */
export const StatisticsFacts = z.strictObject({
  titles: Titles,
  /** Of the figures: percent, persons. */
  unit: Titles.nullable().default(null),
  source: words(300),
  tableCode: words(100),
  licence: words(200),
  /** The day on which the table was taken from its source. */
  extractedOn: Day,
});
export type StatisticsFacts = z.infer<typeof StatisticsFacts>;

/** Dimension of the file → code of the one category that is wanted. */
export const StatisticsChoice = z.record(z.string().max(200), z.string().max(200));

export const StatisticsDimension = z.strictObject({
  id: z.string(),
  label: z.string(),
  categories: z.array(z.strictObject({ code: z.string(), label: z.string() })),
});
export const ChosenCategory = z.strictObject({ dimension: z.string(), code: z.string(), label: z.string() });
export type ChosenCategory = z.infer<typeof ChosenCategory>;

/** An area of which no figure is taken in; population null: nobody has said how many live there. */
export const LeftArea = z.strictObject({
  code: z.string(),
  label: z.string(),
  population: z.number().nullable(),
});

export const StatisticsTable = z.strictObject({
  id: StatisticsId,
  titles: ReadTexts,
  unit: ReadTexts.nullable(),
  source: z.string(),
  tableCode: z.string(),
  licence: z.string(),
  extractedOn: Day,
  importedAt: Moment,
  /** The categories that the figures are of. */
  chosen: z.array(ChosenCategory),
  /** Areas in the order of their names, each with its figures, oldest first. */
  areas: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      population: z.number(),
      figures: z.array(z.strictObject({ period: z.string(), value: z.number() })),
    }),
  ),
  version: z.int(),
});
export type StatisticsTable = z.infer<typeof StatisticsTable>;

export const CauseRow = z.strictObject({
  cause: Cause,
  addresses: z.array(Address),
  /** Measures of living plans that work on it, those that were stopped not counted. */
  measures: z.int(),
  statistics: z.int(),
});

export const CauseMeasure = z.strictObject({
  plan: PlanId,
  item: ItemId,
  externalId: z.string().nullable(),
  titles: ReadTexts,
  ownLabel: ReadTexts.nullable(),
  state: MeasureState.nullable(),
});
