/** The file in which one side of an agreement says to the others what it says for itself. No person is in it, only posts and institutions. Browser-safe. */
import { z } from 'zod';
import { SideStanding } from './joint.ts';
import { agreementStates, commitmentStates, eventStates, jointStates, stepStates } from './lists.ts';
import { CountryCode } from './neighbours.ts';
import { Day, Level, Way } from './shared.ts';

/** Bytes of a whole file, unpacked: an office's year is a few hundred thousand. */
export const mostSideBytes = 2 * 1024 * 1024;
export const sideFormat = 'zaedno-side/1';

const textsOf = (most: number) => {
  const words = z.string().trim().min(1).max(most).optional();
  return z
    .object({ en: words, bg: words, mk: words, sq: words })
    .refine((texts) => Object.values(texts).some(Boolean), {
      message: 'At least one language is needed.',
      params: { code: 'one-language-needed' },
    });
};
const Titles = textsOf(300);
const Texts = textsOf(4000);
const Minor = z.int().min(0).max(1_000_000_000_000);
const Currency = z.string().regex(/^[A-Z]{3}$/);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Ids of the others that this side holds to be the same. */
const Same = z.array(z.uuid()).max(60);

/** A country by its code; an organisation has a name alone. */
export const FileParty = z.object({ code: CountryCode.nullable(), names: Titles });
export type FileParty = z.output<typeof FileParty>;

export const FileActivity = z.object({
  id: z.uuid(),
  same: Same,
  titles: Titles,
  level: Level,
  way: Way,
  firstOn: Day,
  lastOn: Day,
  state: z.enum(jointStates),
  /** Where this side stands as a whole, and its institutions one by one. */
  word: SideStanding,
  institutions: z.array(z.object({ names: Titles, standing: SideStanding, saidOn: Day.nullable() })).max(30),
  steps: z
    .array(
      z.object({
        id: z.uuid(),
        says: Texts,
        dueOn: Day,
        state: z.enum(stepStates),
        outcome: z.string().trim().min(1).max(2000).nullable(),
      }),
    )
    .max(500),
  shares: z
    .array(
      z.object({
        id: z.uuid(),
        says: Texts,
        currency: Currency,
        planned: Minor,
        spent: Minor.nullable(),
      }),
    )
    .max(500),
  reports: z
    .array(
      z.object({
        id: z.uuid(),
        fromOn: Day,
        untilOn: Day,
        saidOn: Day,
        did: Texts,
        reached: Texts.nullable(),
        missing: Texts.nullable(),
      }),
    )
    .max(200),
});
export type FileActivity = z.output<typeof FileActivity>;

export const FileEvent = z.object({
  id: z.uuid(),
  same: Same,
  titles: Titles,
  place: Titles,
  firstOn: Day,
  lastOn: Day,
  state: z.enum(eventStates),
});
export type FileEvent = z.output<typeof FileEvent>;

export const FileCommitment = z.object({
  id: z.uuid(),
  /** One of the events of this file. */
  event: z.uuid(),
  /** The institution or post that promised it. */
  by: Titles,
  says: Texts,
  dueOn: Day.nullable(),
  state: z.enum(commitmentStates),
  outcome: z.string().trim().min(1).max(2000).nullable(),
});
export type FileCommitment = z.output<typeof FileCommitment>;

/** What a side says for itself: the part of the file that is laid beside what the others say. */
export const Statement = z.object({
  agreement: z.object({
    titles: Titles,
    signedOn: Day.nullable(),
    fromOn: Day.nullable(),
    untilOn: Day.nullable(),
    state: z.enum(agreementStates),
    /** Whom this side holds to be the sides, itself among them. */
    sides: z.array(FileParty).min(2).max(61),
  }),
  activities: z.array(FileActivity).max(200),
  events: z.array(FileEvent).max(200),
  commitments: z.array(FileCommitment).max(500),
});
export type Statement = z.output<typeof Statement>;

/** What a later release adds is left out when it is read; what is here must be right. */
export const SideFile = Statement.extend({
  format: z.literal(sideFormat),
  /** The number under which all sides know the agreement: given by whoever opened the board, carried by its first file. */
  board: z.uuid(),
  /** Each file of a side has the next number, and the fingerprint of the one before. */
  number: z.int().min(1).max(100_000),
  previous: Hash.nullable(),
  on: Day,
  side: FileParty,
});
export type SideFile = z.output<typeof SideFile>;
