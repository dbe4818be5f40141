/** The nouns of a joint activity: its sides and their words, what it is tied to. Never a person. Browser-safe. */
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { jointSaid, jointStates } from './lists.ts';
import { Institution, ReadParty } from './parties.ts';
import { Base, Day, Level, Moment, ReadTexts, Texts, Titles, Way } from './shared.ts';

export const JointId = z.uuid().brand<'JointId'>();
export const JointTieId = z.uuid().brand<'JointTieId'>();
/** A side is known by the id of its institution. */
export const SideId = z.uuid();

/** Words that look like somebody's name, and of which the writer says that they name nobody. */
export const LookedAt = z.array(z.string().min(1).max(200)).max(50).default([]);

export const JointFacts = z.strictObject({
  titles: Titles,
  /** What it is for. */
  aim: Texts,
  level: Level,
  way: Way,
  /** Both days belong to it. */
  firstOn: Day,
  lastOn: Day,
  sides: z.array(Institution).min(2).max(30),
  /** Which of the sides proposes it; the others are asked. */
  proposedBy: SideId,
});
export type JointFacts = z.output<typeof JointFacts>;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(2)
    .max(most)
    .regex(/^[^\r\n]*$/, 'one line');

/** How the office knows what a side said: through which post, when, and by which document with which number. */
export const Source = z.strictObject({
  /** Post and office, and nobody's name. */
  voice: line(200),
  saidOn: Day,
  document: line(200),
  /** In the registry. */
  number: line(60).nullable(),
});
export type Source = z.output<typeof Source>;

export const Word = Source.extend({
  word: z.uuid(),
  said: z.enum(jointSaid),
  reason: z.string().nullable(),
  /** Said to what stood before it was changed; it counts no longer. */
  outdated: z.boolean(),
});
export type Word = z.output<typeof Word>;

/** `asked`: has not said anything to what stands now; `proposes`: asks the others. */
export const SideStanding = z.enum(['proposes', 'asked', ...jointSaid]);
export type SideStanding = z.output<typeof SideStanding>;

export const Side = z.strictObject({
  party: ReadParty,
  proposes: z.boolean(),
  standing: SideStanding,
  /** The oldest first. */
  words: z.array(Word),
});
export type Side = z.output<typeof Side>;

export const JointRow = z.strictObject({
  joint: z.uuid(),
  titles: ReadTexts,
  level: Level,
  way: Way,
  firstOn: Day,
  lastOn: Day,
  state: z.enum(jointStates),
  publication: Publication,
  sides: z.array(Side.omit({ words: true })),
  version: Base,
});
export type JointRow = z.output<typeof JointRow>;

const id = z.uuid();
export const JointTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('agreement'), agreement: id }),
  z.strictObject({ to: z.literal('event'), event: id }),
  z.strictObject({ to: z.literal('commitment'), event: id, commitment: id }),
  z.strictObject({ to: z.literal('lesson'), event: id, lesson: id }),
  z.strictObject({ to: z.literal('measure'), plan: id, item: id }),
  z.strictObject({ to: z.literal('paragraph'), instrument: id, address: z.string().min(1).max(120) }),
]);
export type JointTarget = z.output<typeof JointTarget>;

export const JointTie = z.strictObject({
  tie: id,
  target: JointTarget,
  titles: ReadTexts,
  /** The number of a measure, the address of a paragraph. */
  number: z.string().nullable(),
});
export type JointTie = z.output<typeof JointTie>;

/** What came of it, once for all sides. */
export const Evaluation = z.strictObject({
  reached: Texts,
  worked: Texts,
  /** What is to be done differently next time. */
  differently: Texts.nullable(),
});
export type Evaluation = z.output<typeof Evaluation>;
export const ReadEvaluation = z.strictObject({
  reached: ReadTexts,
  worked: ReadTexts,
  differently: ReadTexts.nullable(),
  on: Day,
});

export const JointWhole = JointRow.extend({
  aim: ReadTexts,
  sides: z.array(Side),
  since: Moment,
  /** Why it was dropped or stopped, where it was. */
  reason: z.string().nullable(),
  evaluation: ReadEvaluation.nullable(),
  ties: z.array(JointTie),
});
export type JointWhole = z.output<typeof JointWhole>;
