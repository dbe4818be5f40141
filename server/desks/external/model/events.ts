/** The noun of an event: by whom, where, from which day to which, what happens when, and who was invited. Browser-safe. */
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { answers, attributions, commitmentStates, eventStates } from './lists.ts';
import { Institution, Party, ReadParty } from './parties.ts';
import { Base, Day, Level, Moment, ReadTexts, Texts, Titles } from './shared.ts';

export const EventId = z.uuid().brand<'EventId'>();
export const CommitmentId = z.uuid().brand<'CommitmentId'>();

/** `HH:MM` where the event is. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hours and minutes');

export const Session = z.strictObject({
  session: z.uuid(),
  on: Day,
  at: Time.nullable(),
  until: Time.nullable(),
  titles: Titles,
});
export type Session = z.output<typeof Session>;
const ReadSession = Session.extend({ titles: ReadTexts });

export const Answer = z.enum(answers);

export const EventFacts = z.strictObject({
  titles: Titles,
  themes: Texts,
  place: Titles,
  /** Both days belong to it: four days are one event. */
  firstOn: Day,
  lastOn: Day,
  level: Level,
  organisers: z.array(Institution).min(1).max(30),
  programme: z.array(Session).max(200),
  /** Institutions and posts, and what they answered; never a list of people. */
  invited: z.array(z.strictObject({ party: Party, answer: Answer })).max(300),
  /** May a lesson say from which organisation it is, or from nobody (Chatham House)? */
  attribution: z.enum(attributions),
  /** What the public is told beside the facts. */
  publicNote: Texts.nullable(),
});
export type EventFacts = z.output<typeof EventFacts>;

export const EventRow = z.strictObject({
  event: z.uuid(),
  titles: ReadTexts,
  place: ReadTexts,
  firstOn: Day,
  lastOn: Day,
  level: Level,
  state: z.enum(eventStates),
  publication: Publication,
  lessons: z.int(),
  version: Base,
});
export type EventRow = z.output<typeof EventRow>;

export const Commitment = z.strictObject({
  commitment: z.uuid(),
  by: ReadParty,
  says: ReadTexts,
  dueOn: Day.nullable(),
  state: z.enum(commitmentStates),
  outcome: z.string().nullable(),
});
export type Commitment = z.output<typeof Commitment>;

export const Event = EventRow.extend({
  themes: ReadTexts,
  organisers: z.array(ReadParty),
  programme: z.array(ReadSession),
  invited: z.array(z.strictObject({ party: ReadParty, answer: Answer })),
  attribution: z.enum(attributions),
  publicNote: ReadTexts.nullable(),
  /** Why it was cancelled, where it was. */
  reason: z.string().nullable(),
  commitments: z.array(Commitment),
  papers: z.array(
    z.strictObject({ document: z.uuid(), name: z.string(), size: z.int(), type: z.string(), putAt: Moment }),
  ),
});
export type Event = z.output<typeof Event>;
