/** The nouns of the register: an item that came in or goes out, its number, whom it is from or to. Browser-safe. */
import { z } from 'zod';
import { correspondentKinds, directions, itemStates } from './lists.ts';
import { Base, Day, Moment, ReadTexts, Titles } from './shared.ts';

export const ItemId = z.uuid().brand<'ItemId'>();

/** From whom it came, or to whom it goes. The form of a private person has no place for a name. */
export const Correspondent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('house'), organisation: z.uuid() }),
  z.strictObject({ kind: z.literal('institution'), names: Titles }),
  z.strictObject({ kind: z.literal('private-person') }),
]);
export type Correspondent = z.output<typeof Correspondent>;

/** One line, as it is written on paper. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n]*$/, 'one line');

/** `desk`: the next of the desk's own numbering in the year of that day. `person`: as the institution's registry gave it. */
export const Numbering = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('desk'), on: Day }),
  z.strictObject({ by: z.literal('person'), number: line(60), on: Day }),
]);
export type Numbering = z.output<typeof Numbering>;

type Numbered = { year: number; ownNumber: number | null; number: string | null };

/** A number as it is written; one of the desk's own as `17/2026`. Null where none was given yet. */
export function writeNumber({ year, ownNumber, number }: Numbered): string | null {
  return ownNumber === null ? number : `${ownNumber}/${year}`;
}

/** A measure that an item is about. */
export const About = z.strictObject({ plan: z.uuid(), item: z.uuid() });
export type About = z.output<typeof About>;

/** What is said of every item, and can be corrected later with a reason. */
export const ItemFacts = z.strictObject({
  correspondent: Correspondent,
  subjects: Titles,
  /** The number and day that the other side gave it. */
  theirNumber: line(60).nullable(),
  theirDay: Day.nullable(),
  /** Where the original lies, and until when it is kept there. */
  paperAt: line(200).nullable(),
  paperUntil: Day.nullable(),
  about: z.array(About).max(20),
});
export type ItemFacts = z.output<typeof ItemFacts>;

export const ReadCorrespondent = z.strictObject({
  kind: z.enum(correspondentKinds),
  organisation: z.uuid().nullable(),
  /** Of an organisation of the house or of another institution; of a private person empty. */
  names: ReadTexts,
});
export type ReadCorrespondent = z.output<typeof ReadCorrespondent>;

export const ItemState = z.enum(itemStates);
export type ItemState = z.output<typeof ItemState>;

export const ItemRow = z.strictObject({
  item: z.uuid(),
  direction: z.enum(directions),
  /** As it is written: `17/2026` of the desk's own, or what a person gave. */
  number: z.string().nullable(),
  numberedOn: Day.nullable(),
  correspondent: ReadCorrespondent,
  subjects: ReadTexts,
  state: ItemState,
  dueOn: Day.nullable(),
  /** The clock has reminded, and nothing was done since. */
  due: z.boolean(),
});
export type ItemRow = z.output<typeof ItemRow>;

/** Facts as they stood before a correction. */
export const Correction = z.strictObject({
  at: Moment,
  post: ReadTexts.nullable(),
  reason: z.string(),
  before: z.strictObject({
    correspondent: ReadCorrespondent,
    subjects: ReadTexts,
    theirNumber: z.string().nullable(),
    theirDay: Day.nullable(),
    paperAt: z.string().nullable(),
    paperUntil: Day.nullable(),
  }),
});

export const Item = ItemRow.extend({
  theirNumber: z.string().nullable(),
  theirDay: Day.nullable(),
  paperAt: z.string().nullable(),
  paperUntil: Day.nullable(),
  about: z.array(About),
  assignedTo: z
    .strictObject({
      organisation: z.uuid(),
      names: ReadTexts,
      post: z.uuid().nullable(),
      postNames: ReadTexts,
    })
    .nullable(),
  /** The letter that answered it. */
  answeredBy: z.uuid().nullable(),
  since: Moment,
  /** Why it was filed or is void. */
  reason: z.string().nullable(),
  version: Base,
});
export type Item = z.output<typeof Item>;
