/** What hangs on the minutes of a session: voices, attendance, what is called how, and words that were looked at. */
import type { Tx } from '#kernel/db/types.ts';
import type { MinutesParts } from '../model/minutes.ts';
import { findOrganisationNames, findSeats } from './bodies.ts';
import { findLookedAt, findMinutes, findVoices } from './minutes.ts';
import { findAttendance, type SessionFound } from './sessions.ts';

/** undefined: nobody has drafted them yet. */
export async function findWholeMinutes(tx: Tx, session: SessionFound): Promise<MinutesParts | undefined> {
  const minutes = await findMinutes(tx, session.session);
  if (!minutes) return undefined;
  return {
    minutes,
    voices: await findVoices(tx, session.session),
    attendance: await findAttendance(tx, session.session),
    lookedAt: await findLookedAt(tx, session.session),
    names: [session.bodyNames, ...(await findOrganisationNames(tx))],
    posts: (await findSeats(tx, { body: session.body })).map(({ post }) => post),
    place: session.place,
  };
}
