/** The nouns of the board of an agreement: its sides, what each says as of which file, and where two say different things. Browser-safe. */
import { z } from 'zod';
import { CountryCode } from './neighbours.ts';
import { Base, Day, Level, Moment, ReadTexts, Titles, Way } from './shared.ts';
import { FileActivity, FileCommitment, FileEvent, FileParty } from './side-file.ts';

export const BoardTieId = z.uuid().brand<'BoardTieId'>();
export const KeyId = z.uuid().brand<'NeighbourKeyId'>();

/** Words of a whole file that look like somebody's name, and of which the reader says that they name nobody. */
export const FileLookedAt = z.array(z.string().min(1).max(4000)).max(1000).default([]);

/** How this side calls itself on the board. */
export const OwnSide = z.strictObject({ code: CountryCode.nullable(), names: Titles });
export type OwnSide = z.output<typeof OwnSide>;

export const boardTieKinds = ['activity', 'event'] as const;
export type BoardTieKind = (typeof boardTieKinds)[number];

/** A side of the board: `own`, or the id of a neighbour. */
export const SideKey = z.string();

/**
 * Where a file stands among those of its side: the `first`, the `next` one, one that is `older` than what stands, the `same` one
 * once more, or `another` with a number that a different file bears already.
 */
export const filePlaces = ['first', 'next', 'older', 'same', 'another'] as const;
export type FilePlace = (typeof filePlaces)[number];

/** `right`: by a key that is trusted. `ended`: by one that no longer is. `unknown`: by none that anybody here made sure of. */
export const signatures = ['right', 'ended', 'unknown'] as const;

/** A line of what changed since the side's last file. */
export const FileChange = z.strictObject({
  what: z.enum(['agreement', 'activity', 'step', 'share', 'report', 'event', 'commitment']),
  change: z.enum(['new', 'changed', 'gone']),
  titles: ReadTexts,
  /** Of a step, share or report: the activity; of a commitment: the event. */
  within: ReadTexts.nullable(),
  /** What is said otherwise now, field by field; texts and lists of several lines by name alone. */
  fields: z.array(
    z.strictObject({ field: z.string(), before: z.string().nullable(), now: z.string().nullable() }),
  ),
});
export type FileChange = z.output<typeof FileChange>;

export const NeighbourKey = z.strictObject({
  id: z.uuid(),
  key: z.string(),
  learned: z.string(),
  since: Day,
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type NeighbourKey = z.output<typeof NeighbourKey>;

export const KeptFile = z.strictObject({
  file: z.uuid(),
  number: z.int(),
  saidOn: Day,
  signedBy: z.string(),
  key: z.string(),
  /** False where the key is no longer trusted. */
  trusted: z.boolean(),
  channel: z.string(),
  readAt: Moment,
  hidden: z.int(),
  /** It is what the side says today. */
  stands: z.boolean(),
  /** A different file with the same number is here too, or its follower says that another came before it. */
  doubted: z.boolean(),
});
export type KeptFile = z.output<typeof KeptFile>;

export const BoardSide = z.strictObject({
  side: SideKey,
  code: z.string().nullable(),
  names: ReadTexts,
  /** It is no side of the agreement any more; what it said stays, and is held against nobody's. */
  left: z.boolean(),
  /** The latest number first; none of our own. */
  files: z.array(KeptFile),
  /** Numbers between its files that nobody read in. */
  missing: z.array(z.int()),
  keys: z.array(NeighbourKey),
});
export type BoardSide = z.output<typeof BoardSide>;

export const boardFields = [
  'signedOn',
  'fromOn',
  'untilOn',
  'state',
  'sides',
  'level',
  'way',
  'firstOn',
  'lastOn',
  'word',
  'planned',
  'spent',
] as const;
export type BoardField = (typeof boardFields)[number];

/** What the sides say of one thing. `of`: of which side it is said; null: of the thing itself. */
export const BoardLine = z.strictObject({
  field: z.enum(boardFields),
  of: SideKey.nullable(),
  currency: z.string().nullable(),
  says: z.array(z.strictObject({ side: SideKey, value: z.string().nullable() })),
  /** Two sides say different things. Nobody's software decides which is right. */
  differ: z.boolean(),
});
export type BoardLine = z.output<typeof BoardLine>;

const Says = <Thing extends z.ZodType>(thing: Thing) => z.strictObject({ side: SideKey, says: thing });

const Group = {
  /** Ours, where there is one. */
  own: z.uuid().nullable(),
  lines: z.array(BoardLine),
  differ: z.boolean(),
  /** Which of ours a partner holds it to be; a person here has not said so. */
  proposed: z.uuid().nullable(),
};
export const BoardActivity = z.strictObject({ ...Group, says: z.array(Says(FileActivity)) });
export type BoardActivity = z.output<typeof BoardActivity>;
export const BoardEvent = z.strictObject({ ...Group, says: z.array(Says(FileEvent)) });
export type BoardEvent = z.output<typeof BoardEvent>;

export const BoardTie = z.strictObject({
  tie: z.uuid(),
  side: z.uuid(),
  kind: z.enum(boardTieKinds),
  theirs: z.uuid(),
  own: z.uuid(),
});
export type BoardTie = z.output<typeof BoardTie>;

export const SentFile = z.strictObject({
  number: z.int(),
  saidOn: Day,
  reason: z.string(),
  writtenAt: Moment,
  /** The name of the post. */
  post: ReadTexts.nullable(),
});
export type SentFile = z.output<typeof SentFile>;

export const Board = z.strictObject({
  agreement: z.uuid(),
  titles: ReadTexts,
  level: Level,
  way: Way,
  standing: z.boolean(),
  /** null while the agreement has no board. */
  board: z.strictObject({ shared: z.uuid(), own: FileParty, version: Base }).nullable(),
  sides: z.array(BoardSide),
  lines: z.array(BoardLine),
  activities: z.array(BoardActivity),
  events: z.array(BoardEvent),
  commitments: z.array(Says(FileCommitment)),
  ties: z.array(BoardTie),
  sent: z.array(SentFile),
  /** Activities in which not every side of the agreement takes part: they go into our file only where somebody says so. */
  asked: z.array(
    z.strictObject({ joint: z.uuid(), titles: ReadTexts, without: z.array(ReadTexts), shown: z.boolean() }),
  ),
  /** True where our register says something else today than our last file did. */
  unsaid: z.boolean(),
});
export type Board = z.output<typeof Board>;
