/** Opens a session with all that belongs to it: agenda, papers, attendance, decisions, action items, minutes, corrections. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Seat } from '../model/bodies.ts';
import { Action, Decision } from '../model/decisions.ts';
import { Correction, Minutes } from '../model/minutes.ts';
import { readers, working } from '../model/roles.ts';
import { AgendaItem, Attendance, SessionId, SessionRow } from '../model/sessions.ts';
import { Day } from '../model/shared.ts';
import { showMinutes } from '../rules/show-minutes.ts';
import { mayKeep } from '../rules/guards.ts';
import { findActions } from '../store/actions.ts';
import { findSeats } from '../store/bodies.ts';
import { findDecisions, showDecision } from '../store/decisions.ts';
import { findCorrections } from '../store/minutes.ts';
import { findWholeMinutes } from '../store/whole-minutes.ts';
import { findAgenda, findAttendance, findSessions, showSession } from '../store/sessions.ts';
import { showActions, tiedOf } from '../rules/show-actions.ts';

export const readSession = operation({
  name: 'committee.read-session',
  does: 'A reader opens a session: agenda, attendance, decisions, what follows, and the minutes.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ session: SessionId }),
  output: z.strictObject({
    session: SessionRow,
    agenda: z.array(AgendaItem),
    /** Of the day of the session. */
    seats: z.array(Seat),
    attendance: z.array(Attendance),
    decisions: z.array(Decision),
    actions: z.array(Action.extend({ keeps: z.boolean() })),
    /** null: not drafted yet. */
    minutes: Minutes.nullable(),
    corrections: z.array(Correction),
    /** The institution for which this person may speak about the minutes; null: for each that attended. */
    speaksFor: z.uuid().nullable(),
    today: Day,
  }),
  /** Names of staff may stand in it. */
  audit: ({ input }) => ({ about: input.session }),
  errors: ['kernel.not-found'],
  async run({ input: { session }, tx, actor, today, call }) {
    const found = present((await findSessions(tx, { session }))[0]);
    const seats = await findSeats(tx, { body: found.body, on: found.heldOn });
    const follows = await findActions(tx, { session }, today);
    const actions = showActions(follows, await call(nameReferences, { measures: tiedOf(follows) }));
    const minutes = await findWholeMinutes(tx, found);
    return {
      session: showSession(found),
      agenda: await findAgenda(tx, session),
      seats: seats.map(({ body: _, ...seat }) => seat),
      attendance: await findAttendance(tx, session),
      decisions: (await findDecisions(tx, { session })).map(showDecision),
      actions: actions.map((one) => ({ ...one, keeps: mayKeep(actor, one.owner) })),
      minutes: minutes ? showMinutes(minutes) : null,
      corrections: await findCorrections(tx, session),
      speaksFor: mayKeep(actor, '') ? null : actor.organisation,
      today,
    };
  },
});
