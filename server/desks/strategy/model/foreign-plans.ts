/** Nouns of plans of others: what their public file may hold, what is kept of it, and how two plans lie side by side. Browser-safe. */
import { z } from 'zod';
import { comparisons, itemTypes } from './lists.ts';
import { ItemId, Level, MeasureKind, MeasureState, OwnLabel, PlanId } from './plan.ts';
import { Address, Day, Moment, ReadTexts, Reason, Sum, Titles } from './shared.ts';

export const ForeignId = z.uuid();
export const ForeignMeasureId = z.uuid();
export const PracticeId = z.uuid();

/** What a whole file may hold at most: items, and bytes after unpacking. */
export const mostForeignItems = 5000;
export const mostForeignBytes = 20 * 1024 * 1024;

/** Marks that nobody sees, that turn the order of letters round, or that no database keeps. */
export const hiddenMarks = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const words = (most: number) => z.string().max(most);
const FileTexts = z.object({
  en: words(10_000).optional(),
  bg: words(10_000).optional(),
  mk: words(10_000).optional(),
  sq: words(10_000).optional(),
});
const FileTitles = FileTexts.refine(
  (texts) => Object.values(texts).some((text) => text?.replace(hiddenMarks, '').trim()),
  { message: 'At least one language is needed.', params: { code: 'one-language-needed' } },
);

const FileItem = z.object({
  id: z.uuid(),
  parent: z.uuid().nullable(),
  type: z.enum(itemTypes),
  externalId: words(100).nullable(),
  titles: FileTitles,
  description: FileTexts.nullable(),
  kind: MeasureKind.nullable(),
  level: Level.nullable(),
  state: MeasureState.nullable(),
  /** By language where their house knows the institution, else as somebody wrote it. */
  lead: z.union([FileTexts, words(500)]).nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  money: z.array(Sum).max(50),
  sources: z.array(words(300)).max(100),
  serves: z.array(z.object({ address: Address, strength: z.enum(['contributes', 'fully-covers']) })).max(500),
});
export type FileItem = z.output<typeof FileItem>;

/** The public form of a plan (`export-public`). What a later release adds is left out; what is here must be right. */
export const PublicPlanFile = z.object({
  format: z.literal('zaedno-plan/1'),
  on: Day,
  plan: z.object({
    id: z.uuid(),
    titles: FileTitles,
    organisation: FileTexts.nullable(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    approvedVersion: z.int().min(0).max(100_000),
    /** Absent in files of earlier releases. */
    document: z.object({ number: words(200).nullable(), titles: FileTitles }).nullish(),
  }),
  items: z.array(FileItem).max(mostForeignItems),
  ofValueInThemselves: z
    .array(z.object({ label: FileTitles, items: z.array(FileItem).max(mostForeignItems) }))
    .max(mostForeignItems)
    .default([]),
  /** Who signed for it stays in their file. */
  notApplicable: z
    .array(z.object({ address: Address, reason: words(2000) }))
    .max(1000)
    .default([]),
});
export type PublicPlanFile = z.output<typeof PublicPlanFile>;

/** What whoever takes a file in says about it. */
export const ForeignFacts = z.strictObject({
  /** Whose plan it is: the country or town. */
  names: Titles,
  /** Where the file was found: an address, a letter with its number. */
  source: z.string().trim().min(1).max(500),
  receivedOn: Day,
});
export type ForeignFacts = z.output<typeof ForeignFacts>;

/** A public key as `zaedno ledger key` prints it. */
export const PublicKeyLine = z.string().trim().max(300);

const Document = z.strictObject({ number: z.string().nullable(), titles: ReadTexts });

export const ForeignPlan = z.strictObject({
  id: ForeignId,
  names: ReadTexts,
  titles: ReadTexts,
  organisation: ReadTexts.nullable(),
  document: Document.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  approvedVersion: z.int(),
  source: z.string(),
  receivedOn: Day,
  /** The day of their file. */
  exportedOn: Day,
  /** True: the file bears a right signature of this key. Nothing else makes it more than a file that says something. */
  verified: z.boolean(),
  key: z.string().nullable(),
  /** Of the key, to be compared by telephone: `zaedno ledger fingerprint` prints it there. */
  fingerprint: z.string().nullable(),
  /** What the note in the file says; sure only where it was verified. */
  signedBy: z.string().nullable(),
  signedOn: Day.nullable(),
  /** Hidden marks that were taken out of its texts. */
  hidden: z.int(),
  measures: z.int(),
  version: z.int(),
  importedAt: Moment,
});
export type ForeignPlan = z.output<typeof ForeignPlan>;

export const ForeignMeasure = z.strictObject({
  id: ForeignMeasureId,
  externalId: z.string().nullable(),
  titles: ReadTexts,
  description: ReadTexts.nullable(),
  /** The title above it in their plan. */
  within: ReadTexts.nullable(),
  ownLabel: ReadTexts.nullable(),
  kind: MeasureKind.nullable(),
  level: Level.nullable(),
  state: MeasureState.nullable(),
  lead: ReadTexts.nullable(),
  leadName: z.string().nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** Their figures, in their currencies. */
  money: z.array(Sum),
  sources: z.array(z.string()),
});
export type ForeignMeasure = z.output<typeof ForeignMeasure>;

/** One of ours, as a comparison names it. */
export const ComparedMeasure = z.strictObject({
  id: ItemId,
  plan: PlanId,
  externalId: z.string().nullable(),
  titles: ReadTexts,
  ownLabel: OwnLabel.shape.label.nullable(),
  state: MeasureState.nullable(),
});
export type ComparedMeasure = z.output<typeof ComparedMeasure>;

/** One line of action, paragraph or kind of measure, with who has what there. Stopped measures are on neither side. */
export const ComparedRow = z.strictObject({
  by: z.enum(comparisons),
  /** `line/L3`, `annex/22`, a kind, or null for measures of no kind. */
  key: z.string().nullable(),
  number: z.string().nullable(),
  heading: ReadTexts.nullable(),
  own: z.array(ItemId),
  theirs: z.array(ForeignMeasureId),
  /** Why it does not apply on a side, as that side says. */
  notApplicable: z.strictObject({ own: z.string().nullable(), theirs: z.string().nullable() }),
});
export type ComparedRow = z.output<typeof ComparedRow>;

export const PracticeFacts = z.strictObject({
  foreign: ForeignId,
  measure: ForeignMeasureId,
  plan: PlanId,
  item: ItemId,
  reason: Reason,
});

export const Practice = z.strictObject({
  id: PracticeId,
  foreign: ForeignId,
  measure: ForeignMeasureId,
  plan: PlanId,
  item: ItemId,
  reason: z.string(),
  at: Moment,
  post: ReadTexts.nullable(),
});
export type Practice = z.output<typeof Practice>;
