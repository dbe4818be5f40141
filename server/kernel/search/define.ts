/** Finding one person by name: what a desk declares for it, and what an operation takes and gives (rights.md G12, G33). */
import { z } from 'zod';

/** A sealed column of a desk that holds names of the people whom its records are about. */
export type NameField = {
  /** A table of the desk's own schema; its rows belong to records (`record_id`). */
  readonly table: string;
  /** The column with the id of the row (uuid), which the sealed value is bound to. */
  readonly row: string;
  /** The sealed column (`bytea`). */
  readonly column: string;
  /** The names in what was sealed there: the name, other spellings, former names. */
  readonly names: (opened: never) => readonly string[];
};

const mostWords = 10;
/** What separates entries of a list; a comma may stand once, between a family name and the rest. */
const listSigns = /[\p{Cc}\p{Zl}\p{Zp};؛；|｜/／\\•·+＋&＆]|\s\p{Pd}+\s/u;
const commas = /[,،，、]/gu;

/** One name of one person. What separates entries of a list, or is a second line, is refused. */
export const PersonName = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .refine(
    (name) => !listSigns.test(name),
    'One name on one line, without ; | / + & or a dash that stands alone.',
  )
  .refine((name) => (name.match(commas)?.length ?? 0) <= 1, 'One name: at most one comma.')
  .refine((name) => name.split(/[\s,،，、]+/u).length <= mostWords, 'One name: at most ten words.');

/** Why somebody looks for this person; sealed under the record from inside which they look. */
export const SearchReason = z.string().trim().min(10).max(500);

/**
 * One line of the explanation: words of the name asked for and of the one found, how they belong together, and by which
 * rules of spelling (`xh=џ`). No language, no people, no number (rights.md G33).
 */
const NameLine = z.object({
  verdict: z.enum(['same', 'spelling', 'joined', 'initial', 'equivalent', 'doubtful', 'different', 'left']),
  a: z.string(),
  b: z.string(),
  readings: z.array(z.string()),
  edits: z.array(z.string()),
});

export const FoundPerson = z.object({
  record: z.uuid(),
  /** As it is written in the record. */
  name: z.string(),
  /** How near it is to the name asked for: a word for a person to go on from, never a number. */
  nearness: z.enum(['strong', 'possible', 'weak']),
  why: z.array(NameLine),
});
export type FoundPerson = z.output<typeof FoundPerson>;

/** Whether the index serves. While it is still being built nobody is found; while it is behind, somebody may be missing. */
export type NamesKnown = {
  state: 'ready' | 'building';
  read: number;
  total: number;
  behindSeconds: number;
};

/** The same for whoever searches, who is not told how many names there are, nor that one came this moment. */
export const NamesServed = z.object({
  state: z.enum(['ready', 'building']),
  /** Of ten parts, how many are read. */
  tenthsRead: z.int().min(0).max(10),
  /** Whole minutes. */
  behindMinutes: z.int().min(0),
});
export type NamesServed = z.output<typeof NamesServed>;

export const FoundByName = z.object({
  search: z.uuid(),
  index: NamesServed,
  found: z.array(FoundPerson).max(20),
});
export type FoundByName = z.output<typeof FoundByName>;
