// What a plan's table is read into: entries, problems and columns; plain types, safe in a browser.

export type Texts = {
  en?: string | undefined;
  bg?: string | undefined;
  mk?: string | undefined;
  sq?: string | undefined;
};
export type Lang = keyof Texts;

/** A table as `libs/texts` reads it; only what is needed here. */
export interface PlanTable {
  columns: readonly string[];
  rows: readonly { number: number; cells: readonly string[] }[];
  problems: readonly Problem[];
}

/** What can be wrong with a row of a plan, beside what is odd about its table (`tableProblemCodes` of libs/texts). */
export const planProblemCodes = [
  'date-as-text',
  'date-not-readable',
  'duplicate-id',
  'duplicate-row',
  'ends-before-start',
  'formula',
  'link-refused',
  'local-number-format',
  'missing-currency',
  'missing-id',
  'missing-language',
  'missing-lead',
  'missing-status',
  'missing-title',
  'name-in-another-language',
  'not-a-number',
  'no-legal-basis',
  'not-assessed',
  'paragraph-without-part',
  'stray-blanks',
  'too-long',
  'under-rights-review',
  'unknown-currency',
  'unknown-institution',
  'unknown-kind',
  'unknown-level',
  'unknown-paragraph',
  'unknown-parent',
  'unknown-post',
  'unknown-publication',
  'unknown-status',
  'unknown-strength',
] as const;
export type PlanProblemCode = (typeof planProblemCodes)[number];

/** `row` counts the lines (or rows of the sheet) of the file; the heading is 1. */
export interface Problem {
  row: number;
  column: string | null;
  code: string;
  /** What it should probably be; null where nothing is proposed. */
  proposal: string | null;
}

export const fields = [
  'external-id',
  'part-of',
  'level-1',
  'level-2',
  'level-3',
  'level-4',
  'level-5',
  'title',
  'title-en',
  'title-bg',
  'title-mk',
  'title-sq',
  'description',
  'kind',
  'level',
  'lead',
  'lead-post',
  'co-leads',
  'partners',
  'starts',
  'ends',
  'status',
  'planned',
  'committed',
  'spent',
  'currency',
  'source',
  'year',
  'addresses',
  'strength',
  'publication',
] as const;
export type Field = (typeof fields)[number];

export interface Column {
  column: string;
  field: Field | null;
  because: 'heading' | 'values' | 'chosen' | null;
  examples: string[];
}

export interface Named {
  id: string;
  names: Texts;
}

/** What cells are checked against, and how dates are read: passed in, so that this library stands alone. */
export interface Surroundings {
  language: Lang;
  /** Take the proposed repairs that a person would have to confirm. */
  repair: boolean;
  organisations: readonly Named[];
  posts: readonly Named[];
  /** Addresses that a measure can serve; undefined: unknown here, so none is doubted. */
  addresses: ReadonlySet<string> | undefined;
  readDate(text: string): { date: string | null; unsure: boolean };
}

export interface Partner {
  organisation: string | null;
  name: string | null;
}

export interface Budget {
  source: string;
  year: number | null;
  currency: string;
  planned: number;
  committed: number;
  spent: number;
}

export type Publication =
  | { rule: 'public' }
  | { rule: 'public-from'; on: string }
  | { rule: 'restricted'; reason: string }
  | { rule: 'undecided' };

/** One row that can be taken over. What the table does not say is undefined and changes nothing. */
export interface Entry {
  row: number;
  externalId: string | undefined;
  /** The external id of what it is a part of. */
  partOf: string | undefined;
  /** Titles of goals and objectives above it, from the top: as they will be written, and repaired as they are known by. */
  path: { title: string; known: string }[];
  titles: Texts;
  /** The titles repaired: who the row is. */
  known: Texts;
  description: Texts | undefined;
  kind: string | undefined;
  level: string | undefined;
  lead: Partner | undefined;
  leadPost: string | undefined;
  coLeads: Partner[] | undefined;
  partners: Partner[] | undefined;
  startsOn: string | undefined;
  endsOn: string | undefined;
  state: string | undefined;
  budget: Budget | undefined;
  ties: { address: string; strength: string }[];
  publication: Publication | undefined;
}

export interface ReadPlan {
  rows: number;
  entries: Entry[];
  /** Rows that cannot be taken over; their problems say why. */
  refused: number[];
  problems: Problem[];
  columns: Column[];
}
