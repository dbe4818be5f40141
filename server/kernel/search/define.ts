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

/** One name of one person. What separates entries of a list, or is a second line, is refused. */
export const PersonName = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .refine((name) => !/[\p{Cc}\p{Zl}\p{Zp};|/\\•]/u.test(name), 'One name on one line, without ; | or /.')
  .refine((name) => name.split(/[\s,]+/u).length <= mostWords, 'One name: at most ten words.');

/** Why somebody looks for this person; sealed under the record from inside which they look. */
export const SearchReason = z.string().trim().min(10).max(500);

/** How near a name found is to the one asked for: words for a person to go on from, never a number. */
export const nearnessWords = ['strong', 'possible', 'weak'] as const;
export type Nearness = (typeof nearnessWords)[number];

/** One line of the explanation: two pieces of the names, and how they belong together. */
export const NameLine = z.object({
  asked: z.string(),
  found: z.string(),
  how: z.string(),
});

export const FoundPerson = z.object({
  record: z.uuid(),
  name: z.string(),
  nearness: z.enum(nearnessWords),
  why: z.array(NameLine),
});
export type FoundPerson = z.output<typeof FoundPerson>;

/** Whether the index serves. While it is still being built, or is behind, somebody who is there may not be found. */
export const NamesKnown = z.object({
  state: z.enum(['ready', 'building']),
  read: z.int(),
  total: z.int(),
  behindSeconds: z.int(),
});
export type NamesKnown = z.output<typeof NamesKnown>;

export const FoundByName = z.object({
  search: z.uuid(),
  index: NamesKnown,
  found: z.array(FoundPerson).max(20),
});
export type FoundByName = z.output<typeof FoundByName>;
