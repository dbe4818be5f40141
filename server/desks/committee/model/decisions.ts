/** The nouns of what was decided and what follows: votes by institution, action items, and the measure they are for. Browser-safe. */
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { actionStates, decisionStates, decisionWays, voteWords } from './lists.ts';
import { SessionId } from './sessions.ts';
import { Base, Day, Moment, ReadTexts, Registry, Texts, Titles } from './shared.ts';

export const DecisionId = z.uuid().brand<'DecisionId'>();
export const ActionId = z.uuid().brand<'ActionId'>();

export const Vote = z.strictObject({ organisation: z.uuid(), vote: z.enum(voteWords) });
export type Vote = z.output<typeof Vote>;

export const DecisionFacts = z.strictObject({
  agendaItem: z.uuid().nullable(),
  texts: Texts,
  way: z.enum(decisionWays),
  /** One for each institution that voted; none where nobody objected. */
  votes: z.array(Vote).max(200),
  registry: Registry.nullable(),
});
export type DecisionFacts = z.output<typeof DecisionFacts>;

/** The measure that an action item is for. */
export const MeasureTied = z.strictObject({ plan: z.uuid(), measure: z.uuid() });
export type MeasureTied = z.output<typeof MeasureTied>;

export const ActionFacts = z.strictObject({
  texts: Texts,
  owner: z.uuid(),
  ownerPost: z.uuid().nullable(),
  dueOn: Day,
  tied: MeasureTied.nullable(),
  /** The title of a measure that the plan does not have yet. */
  proposes: Titles.nullable(),
});
export type ActionFacts = z.output<typeof ActionFacts>;

export const Action = z.strictObject({
  action: z.uuid(),
  decision: z.uuid(),
  session: SessionId,
  decisionTexts: ReadTexts,
  texts: ReadTexts,
  owner: z.uuid(),
  ownerNames: ReadTexts,
  ownerPost: z.uuid().nullable(),
  ownerPostNames: ReadTexts.nullable(),
  dueOn: Day,
  overdue: z.boolean(),
  state: z.enum(actionStates),
  tied: MeasureTied.nullable(),
  /** Null where there is none, or where this reader does not see it. */
  measureTitles: ReadTexts.nullable(),
  proposes: ReadTexts.nullable(),
  /** The newest first. */
  words: z.array(
    z.strictObject({ words: z.string(), state: z.string(), at: Moment, post: ReadTexts.nullable() }),
  ),
  version: Base,
});
export type Action = z.output<typeof Action>;

export const Decision = z.strictObject({
  decision: z.uuid(),
  session: SessionId,
  sessionNumber: z.int(),
  bodyNames: ReadTexts,
  agendaItem: z.uuid().nullable(),
  texts: ReadTexts,
  way: z.enum(decisionWays),
  decidedOn: Day,
  counts: z.strictObject({ for: z.int(), against: z.int(), abstained: z.int() }),
  votes: z.array(Vote.extend({ names: ReadTexts, onWrittenWord: z.boolean() })),
  registry: Registry.nullable(),
  state: z.enum(decisionStates),
  /** Why it ended, where it did. */
  reason: z.string().nullable(),
  publication: Publication,
  minutesAgreed: z.boolean(),
  version: Base,
});
export type Decision = z.output<typeof Decision>;

/** An action item as it is kept: the strategy desk knows what its measure is called. */
export type ActionFound = Omit<Action, 'measureTitles'> & { circle: string };
