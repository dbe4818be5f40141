/** Enters who attended for which institution and how, one at a time; or takes an entry away that was wrong. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { working, writers } from '../model/roles.ts';
import { AttendanceFacts, EntryId, SessionId } from '../model/sessions.ts';
import { requireCalled, requireOpenMinutes, requireOrganisation, requireSeat } from '../rules/guards.ts';
import { findSeats, knownOrganisations } from '../store/bodies.ts';
import { findDecisions } from '../store/decisions.ts';
import { deleteEntry, findAttendance, findSessions, saveEntry } from '../store/sessions.ts';

export const setAttendance = operation({
  name: 'committee.set-attendance',
  does: 'A writer enters who attended a session for an institution, in person or by the written word.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    session: SessionId,
    /** This entry is put anew, or taken away; else one is added. */
    entry: EntryId.optional(),
    /** null: the entry was wrong. */
    attends: AttendanceFacts.nullable(),
  }),
  output: z.strictObject({ session: z.uuid(), entry: EntryId.nullable() }),
  audit: ({ input }) => ({ about: input.session, detail: { way: input.attends?.way ?? 'none' } }),
  errors: [
    'kernel.not-found',
    'committee.minutes-agreed',
    'committee.session-not-called',
    'committee.no-such-organisation',
    'committee.no-seat-that-day',
    'committee.word-needed',
    'committee.attends-already',
    'committee.has-voted',
  ],
  async run({ input: { session, entry, attends }, tx, now, announce }) {
    const current = present((await findSessions(tx, { session }))[0]);
    requireOpenMinutes(current);
    requireCalled(current);
    const all = await findAttendance(tx, session);
    const before = entry === undefined ? undefined : present(all.find((one) => one.entry === entry));
    const others = all.filter((one) => one.entry !== entry);
    const goes = before && before.way !== 'guest' ? before.organisation : undefined;
    const stays = attends && attends.way !== 'guest' ? attends.organisation : undefined;
    if (goes && goes !== stays) {
      const decided = await findDecisions(tx, { session });
      if (decided.some(({ votes }) => votes.some(({ organisation }) => organisation === goes)))
        refuse('committee.has-voted');
    }
    if (attends) {
      requireOrganisation(
        (await knownOrganisations(tx, [attends.organisation])).size === 1,
        'attends.organisation',
      );
      requireSeat(attends, await findSeats(tx, { body: current.body, on: current.heldOn }));
      if (stays && others.some((one) => one.organisation === stays && one.way !== 'guest'))
        refuse('committee.attends-already');
    }
    if (before) await deleteEntry(tx, session, before.entry);
    const kept = attends ? (entry ?? newId(now)) : null;
    if (attends && kept) await saveEntry(tx, { session, circle: current.circle, entry: kept }, attends);
    await announce('committee.attendance-set', session);
    return { session, entry: kept };
  },
});
