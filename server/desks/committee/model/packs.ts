/** The nouns of what is put together from live data: the pack of a session, and the pack for a deputy or successor. Browser-safe. */
import { z } from 'zod';
import { Action, Decision } from './decisions.ts';
import { AgendaItem, SessionRow } from './sessions.ts';
import { Day, ReadTexts } from './shared.ts';

export const Language = z.enum(['en', 'bg', 'mk', 'sq']);
export type Language = z.output<typeof Language>;

export const Pack = z.strictObject({
  session: SessionRow,
  agenda: z.array(AgendaItem),
  /** The day of the session before; null: this is the first. */
  since: Day.nullable(),
  /** Decisions of the session before. */
  decisions: z.array(Decision),
  /** Open ones of this committee, the overdue first. */
  actions: z.array(Action),
  /** What the official text asks of us, and how it stands; null where there is no plan. */
  asked: z
    .strictObject({
      plan: z.uuid(),
      planTitles: ReadTexts,
      paragraphs: z.array(
        z.strictObject({
          address: z.string(),
          heading: ReadTexts.nullable(),
          status: z.string(),
          measures: z.int(),
          gap: z.boolean(),
        }),
      ),
    })
    .nullable(),
  /** Institutions that have not handed in what they report, the longest first. */
  late: z.array(
    z.strictObject({
      period: z.uuid(),
      sheet: z.uuid(),
      periodNames: ReadTexts,
      organisationNames: ReadTexts.nullable(),
      dueOn: Day,
      returned: z.boolean(),
    }),
  ),
  /** Published since the session before. */
  pictures: z.array(
    z.strictObject({ picture: z.uuid(), number: z.int(), publishedOn: Day, summary: ReadTexts }),
  ),
  today: Day,
});
export type Pack = z.output<typeof Pack>;

export const Handover = z.strictObject({
  post: z.strictObject({
    post: z.uuid(),
    names: ReadTexts,
    organisation: z.uuid(),
    organisationNames: ReadTexts,
  }),
  since: Day,
  /** How the post is held today; whoever holds it is not named here. */
  held: z.array(z.strictObject({ deputy: z.boolean(), from: Day, until: Day.nullable() })),
  /** Seats of the institution in committees today. */
  seats: z.array(
    z.strictObject({ bodyNames: ReadTexts, holds: z.string(), post: z.string(), until: Day.nullable() }),
  ),
  /** Open ones of the post, and of its institution where no post is named. */
  actions: z.array(Action),
  /** Measures that the institution leads and that are not finished. */
  measures: z.array(
    z.strictObject({
      plan: z.uuid(),
      measure: z.uuid(),
      externalId: z.string().nullable(),
      titles: ReadTexts,
      state: z.string(),
      endsOn: Day.nullable(),
    }),
  ),
  /** Sent round, and waiting for the institution's word. */
  minutes: z.array(
    z.strictObject({ session: z.uuid(), bodyNames: ReadTexts, until: Day, over: z.boolean() }),
  ),
  sessions: z.array(SessionRow),
  /** Adopted since that day. */
  decisions: z.array(Decision),
  today: Day,
});
export type Handover = z.output<typeof Handover>;
