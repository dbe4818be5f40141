/** Nouns of the implementation report: what it holds of a plan for a period, as it is kept and handed on. Browser-safe. */
import { z } from 'zod';
import { ParagraphStatus } from './crosswalk.ts';
import { IndicatorId, IndicatorType, Direction, Progress, Target, ValueId } from './indicators.ts';
import { reportFormats } from './lists.ts';
import { Amounts } from './money.ts';
import { ItemId, ItemType, Level, MeasureKind, MeasureState, PlanId, PlanState } from './plan.ts';
import { MadeWith } from './report-templates.ts';
import { RightsFigures } from './rights-figures.ts';
import { Address, Currency, Day, Minor, ReadTexts, Sum, Texts } from './shared.ts';
import { PictureId } from './threats.ts';

export const ReportId = z.uuid();
export const ReportFormat = z.enum(reportFormats);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** Where the reader has the house open, `https://name`; links lead there where the operator named no address. */
export const NodeAddress = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[a-z0-9.[\]:-]+$/i);

/** The first and the last day that a report is about. */
export const Period = z.strictObject({ from: Day, until: Day });

/** Money missing, in minor units. */
const Missing = z.strictObject({ currency: Currency, amount: Minor });

const Override = z.strictObject({ status: ParagraphStatus, reason: z.string(), on: Day });

export const ReportLine = z.strictObject({
  /** null: what serves no line of action. */
  line: z.string().nullable(),
  titles: ReadTexts.nullable(),
  own: z.boolean(),
  paragraphs: z.array(Address),
  /** Without those of value in themselves; their money counts. */
  measures: z.array(ItemId),
  gaps: z.int(),
  /** A measure that serves several lines is divided equally among them. */
  money: z.array(Sum),
  converted: Amounts.nullable(),
  missing: z.array(Missing),
});
export type ReportLine = z.infer<typeof ReportLine>;

export const ReportParagraph = z.strictObject({
  address: Address,
  number: z.string().nullable(),
  line: z.string().nullable(),
  heading: ReadTexts.nullable(),
  asks: z.boolean(),
  /** By the formula, from the states of the measures. */
  derived: ParagraphStatus,
  status: ParagraphStatus,
  override: Override.nullable(),
  notApplicable: z.strictObject({ reason: z.string(), signatory: z.string(), signedOn: Day }).nullable(),
  gap: z.boolean(),
  /** Measures and activities tied to it; those that were stopped are left out. */
  measures: z.array(ItemId),
  /** How many are tied to it that are of value in themselves; they say so themselves. */
  ofValueInThemselves: z.int(),
});
export type ReportParagraph = z.infer<typeof ReportParagraph>;

export const ReportMeasure = z.strictObject({
  id: ItemId,
  type: ItemType,
  externalId: z.string().nullable(),
  titles: ReadTexts,
  /** null also for what is of value in itself: prevention and security are words of the plan. */
  kind: MeasureKind.nullable(),
  level: Level.nullable(),
  state: MeasureState,
  /** The institution that leads, by its names or as it was written. */
  lead: ReadTexts.nullable(),
  leadName: z.string().nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  serves: z.array(Address),
  /** Who pays for it, by the names in the budget. */
  sources: z.array(z.string()),
  /** Of a measure with its activities; an activity by itself has none. */
  money: z.array(Sum),
  missing: z.array(Missing),
});
export type ReportMeasure = z.infer<typeof ReportMeasure>;

/** The newest value measured until the end of the period. */
export const ReportValue = z.strictObject({
  id: ValueId,
  on: Day,
  value: z.number(),
  source: z.string(),
  /** null: it was entered, and nobody approved it yet. */
  approvedOn: Day.nullable(),
});
export type ReportValue = z.infer<typeof ReportValue>;

export const ReportIndicator = z.strictObject({
  id: IndicatorId,
  item: ItemId,
  titles: ReadTexts,
  type: IndicatorType,
  unit: ReadTexts.nullable(),
  scale: z.array(ReadTexts).nullable(),
  direction: Direction,
  baseline: z.strictObject({ value: z.number(), on: z.string() }).nullable(),
  target: Target.nullable(),
  value: ReportValue.nullable(),
  progress: Progress,
  override: z.strictObject({ share: z.number(), reason: z.string(), on: Day }).nullable(),
});
export type ReportIndicator = z.infer<typeof ReportIndicator>;

/** A value that an earlier report told and that was withdrawn since. */
export const Correction = z.strictObject({
  /** The number of the report that told it. */
  report: z.int(),
  indicator: IndicatorId,
  item: ItemId,
  titles: ReadTexts,
  value: ValueId,
  on: Day,
  before: z.number(),
  /** What stands for that day now; null where nothing does. */
  after: z.number().nullable(),
  /** null: an approved value of the same day took its place. */
  reason: z.string().nullable(),
});
export type Correction = z.infer<typeof Correction>;

/** Everything that a report says, in no language and in no layout: the machine file, and what is kept of a report. */
export const ReportData = z.strictObject({
  format: z.literal('zaedno-report/1'),
  plan: z.strictObject({
    id: PlanId,
    titles: ReadTexts,
    organisation: ReadTexts.nullable(),
    state: PlanState,
    /** 0: no version was approved yet. */
    approvedVersion: z.int(),
  }),
  instrument: z.strictObject({ id: z.uuid(), number: z.string().nullable(), titles: ReadTexts }),
  period: Period,
  /** The day whose figures these are. */
  on: Day,
  lines: z.array(ReportLine),
  paragraphs: z.array(ReportParagraph),
  measures: z.array(ReportMeasure),
  /** What stands under its own ministry's label, and under no title of the strategy (R12). */
  ofValueInThemselves: z.array(z.strictObject({ label: ReadTexts, measures: z.array(ReportMeasure) })),
  indicators: z.array(ReportIndicator),
  money: z.strictObject({
    total: z.array(Sum),
    reportingCurrency: Currency.nullable(),
    converted: Amounts.nullable(),
    /** Budget lines that are in no converted sum. */
    leftOut: z.int(),
    missing: z.array(Missing),
    /** Measures for which nothing or too little is planned. */
    unfunded: z.int(),
  }),
  /** The picture in force at the end of the period. */
  threat: z
    .strictObject({
      id: PictureId,
      number: z.int(),
      publishedOn: Day,
      summary: ReadTexts,
      changes: z.array(z.strictObject({ form: z.uuid(), titles: ReadTexts, what: ReadTexts })),
    })
    .nullable(),
  /** As they stand on the day of the figures; not there in a report that is older than this part. */
  rights: RightsFigures.optional(),
  corrections: z.array(Correction),
});
export type ReportData = z.infer<typeof ReportData>;

/** One figure or state that is not as it was in the report before. */
export const ReportChange = z.strictObject({
  of: z.enum(['paragraph', 'measure', 'indicator', 'money', 'threat']),
  /** Address, id of the item or indicator, currency, or id of the picture. */
  id: z.string(),
  /** The measure behind an indicator. */
  item: ItemId.nullable(),
  titles: ReadTexts.nullable(),
  what: z.enum([
    'status',
    'gap',
    'state',
    'value',
    'approved',
    'planned',
    'committed',
    'spent',
    'missing',
    'version',
  ]),
  /** null: it was not there. A state or status by its name, money in minor units. */
  before: z.union([z.string(), z.number()]).nullable(),
  /** null: it is there no more. */
  after: z.union([z.string(), z.number()]).nullable(),
});
export type ReportChange = z.infer<typeof ReportChange>;

/** Under which the office files it (rights.md G29); given on paper or by its registry. */
export const Registry = z.strictObject({
  number: z.string().trim().min(1).max(80),
  date: Day,
});

/** A report that was made and is kept. */
export const ReportRow = z.strictObject({
  id: ReportId,
  number: z.int(),
  period: Period,
  madeOn: Day,
  madeBy: ReadTexts.nullable(),
  registry: Registry.nullable(),
  /** Where anybody can read it, since a day. */
  published: z.strictObject({ at: z.string(), on: Day }).nullable(),
  note: Texts.nullable(),
  /** null: in the plain form that the house brings. */
  template: MadeWith.nullable(),
  measures: z.int(),
  gaps: z.int(),
  /** Values told and not approved. */
  unapproved: z.int(),
  corrections: z.int(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** The machine file: what the report holds, what changed since the one before, and what was corrected since it was made. */
export const ReportFile = ReportData.extend({
  /** null: a preview, which nobody keeps. */
  report: z
    .strictObject({
      id: ReportId,
      number: z.int(),
      madeOn: Day,
      registry: Registry.nullable(),
      /** The version of a template that its layout comes from; null: the plain one. */
      template: MadeWith.nullable(),
    })
    .nullable(),
  /** The address of the node: `/strategy/plan/items/<id>?plan=<plan>` there is the measure behind a figure. */
  node: z.string().nullable(),
  /** null: it is the first report of the plan. */
  since: z.strictObject({ report: z.int(), changes: z.array(ReportChange) }).nullable(),
  correctedSince: z.array(Correction),
});
export type ReportFile = z.infer<typeof ReportFile>;
