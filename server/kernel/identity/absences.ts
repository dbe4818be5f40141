/** When somebody is away: entered by themselves for the post that they hold, so that a standing deputy works meanwhile. */
import { newId } from '../ids.ts';
import { hashSecret } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { type Door, recordAtDoor } from './door.ts';
import { findSession, type Names, type SessionRow } from './sessions.ts';

/** First and last day, `YYYY-MM-DD`. */
export type Days = { fromOn: string; untilOn: string };
export type OwnAbsence = Days & { id: string; post: Names };
/** Who stands in at the post that one is at work in; `until` is a last day, or null for a standing deputy. */
export type Deputy = { name: string; until: string | null };

export async function findOwnAbsences(
  door: Door,
  secret: string,
): Promise<{ absences: OwnAbsence[]; deputies: Deputy[] }> {
  await atWork(door, secret);
  const hash = hashSecret(secret);
  const absences = await door.pool.query('select * from kernel.door_own_absences($1)', [hash]);
  const deputies = await door.pool.query('select * from kernel.door_own_deputies($1)', [hash]);
  return {
    absences: absences.rows.map((row) => ({
      id: row.absence_id,
      post: row.names,
      fromOn: row.from_on,
      untilOn: row.until_on,
    })),
    deputies: deputies.rows.map((row) => ({ name: row.name, until: row.until_on })),
  };
}

/** For the post of this session, which a deputy cannot. Nobody is away for more than a year, or only in the past. */
export async function enterAbsence(door: Door, secret: string, days: Days): Promise<string> {
  const session = await atWork(door, secret);
  const { fromOn, untilOn } = days;
  const length = (Date.parse(untilOn) - Date.parse(fromOn)) / 86_400_000;
  if (length < 0 || length > 366) {
    const message = 'the last day is on or after the first, and at most a year later';
    refuse('kernel.input-invalid', { fields: [{ path: 'untilOn', code: 'order', message }] });
  }
  const entered = await door.pool.query('select kernel.door_enter_absence($1, $2, $3, $4) as id', [
    hashSecret(secret),
    newId(),
    fromOn,
    untilOn,
  ]);
  const id = (entered.rows[0]?.id as string | null | undefined) ?? refuse('kernel.not-allowed');
  await recordAtDoor(door, 'kernel.enter-absence', 'done', session.user_id, {
    post: session.post_id,
    ...days,
  });
  return id;
}

/** Takes back one of one's own; the sessions of standing deputies end. */
export async function endAbsence(door: Door, secret: string, id: string): Promise<void> {
  const session = await atWork(door, secret);
  const ended = await door.pool.query('select kernel.door_end_absence($1, $2) as ok', [
    hashSecret(secret),
    id,
  ]);
  if (!ended.rows[0]?.ok) refuse('kernel.not-found');
  await recordAtDoor(door, 'kernel.end-absence', 'done', session.user_id, { absence: id });
}

async function atWork(door: Door, secret: string): Promise<SessionRow> {
  return (await findSession(door, secret)) ?? refuse('kernel.session-ended');
}
