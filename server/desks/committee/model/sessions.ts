/** The nouns of a session: day and place, agenda with papers, and who attended for which institution. Browser-safe. */
import { z } from 'zod';
import { BodyId } from './bodies.ts';
import { agendaKinds, attendanceWays, minutesStates, sessionStates } from './lists.ts';
import { Base, Day, Line, ReadTexts, Registry, Titles } from './shared.ts';

export const SessionId = z.uuid().brand<'SessionId'>();
export const AgendaItemId = z.uuid();
export const EntryId = z.uuid();

const title = { title: Line };
/** What lies before the session: a measure, a paragraph, a threat picture, or where a document is published. */
export const Paper = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measure'), ...title, plan: z.uuid(), measure: z.uuid() }),
  z.strictObject({
    kind: z.literal('paragraph'),
    ...title,
    instrument: z.uuid(),
    paragraph: z.string().min(1).max(120),
  }),
  z.strictObject({ kind: z.literal('picture'), ...title, picture: z.uuid() }),
  z.strictObject({ kind: z.literal('address'), ...title, link: z.url({ protocol: /^https$/ }).max(500) }),
]);
export type Paper = z.output<typeof Paper>;

export const AgendaItem = z.strictObject({
  item: AgendaItemId,
  kind: z.enum(agendaKinds),
  titles: ReadTexts,
  papers: z.array(Paper),
});
export type AgendaItem = z.output<typeof AgendaItem>;

export const SessionFacts = z.strictObject({
  heldOn: Day,
  /** Hour and minute at the place. */
  beginsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  place: Line,
  /** Of the invitation. */
  registry: Registry.nullable(),
  /** In order. An item that stays keeps its id. */
  agenda: z
    .array(
      z.strictObject({
        item: AgendaItemId.optional(),
        kind: z.enum(agendaKinds),
        titles: Titles,
        papers: z.array(Paper).max(20).default([]),
      }),
    )
    .max(60),
});
export type SessionFacts = z.output<typeof SessionFacts>;

export const SessionRow = z.strictObject({
  session: z.uuid(),
  body: BodyId,
  bodyNames: ReadTexts,
  number: z.int(),
  heldOn: Day,
  beginsAt: z.string().nullable(),
  place: z.string(),
  registry: Registry.nullable(),
  state: z.enum(sessionStates),
  /** Why it was cancelled, where it was. */
  reason: z.string().nullable(),
  minutes: z.enum(minutesStates).nullable(),
  version: Base,
});
export type SessionRow = z.output<typeof SessionRow>;

/** The written word of a member who is not there: its number, its day, and where it is kept (rights.md G29). */
export const WrittenWord = z.strictObject({ standIn: Line, number: Line, on: Day, keptAt: Line });

export const AttendanceFacts = z.strictObject({
  organisation: z.uuid(),
  way: z.enum(attendanceWays),
  post: Line,
  /** Of whoever sat there; only a name that stands here may stand in the minutes. */
  name: Line.nullable(),
  word: WrittenWord.nullable(),
});
export type AttendanceFacts = z.output<typeof AttendanceFacts>;

export const Attendance = AttendanceFacts.extend({ entry: EntryId, organisationNames: ReadTexts });
export type Attendance = z.output<typeof Attendance>;
