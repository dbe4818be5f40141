/** Nouns of official documents: instruments, their index, their texts in languages, and how they relate. Browser-safe. */
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { instrumentStatuses, classifications, holdings } from './lists.ts';
import { Address, Language, Moment, ReadTexts, StatedDate, Texts, Titles } from './shared.ts';

export const InstrumentId = z.uuid();
export const TextVersionId = z.uuid();

export const InstrumentStatus = z.enum(instrumentStatuses);

export const Classification = z.enum(classifications);

export const Holding = z.enum(holdings);

export const relationKinds = [
  'draft-of',
  'predecessor',
  'part-of',
  'calls-for',
  'takes-into-account',
  'supersedes',
  'updates',
  'implements',
  'in-force-alongside',
] as const;
export const RelationKind = z.enum(relationKinds);

/** What an office says about a document. */
export const InstrumentFacts = z.strictObject({
  number: z.string().trim().min(1).max(80).nullable(),
  date: StatedDate.nullable(),
  issuer: Titles,
  status: InstrumentStatus,
  classification: Classification,
  holding: Holding,
  originalLanguage: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable(),
  titles: Titles,
});

export const InstrumentRow = z.strictObject({
  id: InstrumentId,
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: ReadTexts,
  status: InstrumentStatus,
  classification: Classification,
  holding: Holding,
  originalLanguage: z.string().nullable(),
  titles: ReadTexts,
  /** The key under which the built-in index or another source knows it; null where an office added it. */
  key: z.string().nullable(),
  /** Languages of accepted texts. */
  languages: z.array(z.string()),
  /** Numbered paragraphs of its main part; 0 where it has no index. */
  paragraphs: z.int(),
  publication: Publication,
  version: z.int(),
});

export const Section = z.strictObject({ id: z.string(), part: z.string(), titles: ReadTexts });

export const ActionLine = z.strictObject({
  id: z.string(),
  address: Address,
  titles: ReadTexts,
  /** The bullet that announces it; null for a line of one's own. */
  bullet: z.string().nullable(),
  own: z.boolean(),
  paragraphs: z.array(Address),
});

export const Paragraph = z.strictObject({
  address: Address,
  part: z.string(),
  /** The number the text itself gives; null for an unnumbered paragraph. */
  number: z.string().nullable(),
  section: z.string().nullable(),
  line: z.string().nullable(),
  /** Whether it asks something of anyone. */
  asks: z.boolean(),
  /** Which half only states and asks for nothing. */
  statementHalf: z.enum(['first', 'second']).nullable(),
  /** In our own words, never the official wording. */
  heading: ReadTexts.nullable(),
  summary: ReadTexts.nullable(),
});

export const Relation = z.strictObject({
  id: z.uuid(),
  kind: RelationKind,
  from: z.strictObject({ id: InstrumentId, number: z.string().nullable(), titles: ReadTexts }),
  to: z.strictObject({ id: InstrumentId, number: z.string().nullable(), titles: ReadTexts }),
  /** Places in the text that state it. */
  sources: z.array(z.string()),
  takesEffect: z.enum(['on-approval']).nullable(),
});

export const textVersionStates = ['read', 'settled', 'accepted', 'replaced', 'discarded'] as const;
export const TextVersionState = z.enum(textVersionStates);

export const TextVersion = z.strictObject({
  id: TextVersionId,
  language: z.string(),
  state: TextVersionState,
  format: z.enum(['txt', 'docx', 'html', 'pdf', 'akn', 'formex']),
  fileName: z.string(),
  importedAt: Moment,
  doubts: z.int(),
  openDoubts: z.int(),
});

/** One addressed piece of an official text, verbatim; `start` and `end` count UTF-16 units of the decoded source. */
export const TextLeaf = z.strictObject({
  position: z.int(),
  address: z.string(),
  kind: z.string(),
  part: z.string(),
  under: z.string().nullable(),
  section: z.string().nullable(),
  number: z.string().nullable(),
  label: z.string().nullable(),
  level: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** The words alone: without label and footnote marks, white space folded. */
  body: z.string(),
});

export const TextDoubt = z.strictObject({
  position: z.int(),
  address: z.string(),
  code: z.string(),
  why: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** null: nobody has decided yet. */
  decision: z.enum(['keep', 'readdress']).nullable(),
  newAddress: z.string().nullable(),
  note: z.string().nullable(),
});

/** What a corrected version changes against the accepted one of the same language, by address. */
export const TextDifference = z.strictObject({
  against: TextVersionId.nullable(),
  same: z.int(),
  changed: z.array(z.strictObject({ address: z.string(), before: z.string(), after: z.string() })),
  /** The same words under a new address. */
  moved: z.array(z.strictObject({ address: z.string(), before: z.string() })),
  added: z.array(z.strictObject({ address: z.string(), after: z.string() })),
  removed: z.array(z.strictObject({ address: z.string(), before: z.string() })),
  /** Addresses that the version no longer has and that measures are tied to; the ties stay. */
  tiedAndRemoved: z.array(z.string()),
});

export const LanguageOfText = Language.or(z.string().regex(/^[a-z]{2,3}$/));
export const OwnWords = z.strictObject({ heading: Titles, summary: Texts });
