/** What somebody's own account is tied to, shown and untied by themselves. */
import { hashSecret } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { type Door, recordAtDoor } from './door.ts';
import { findSession } from './sessions.ts';

/** A tie to an identity provider. `since` is a moment, `lastUsedOn` a day; the subject is never told. */
export type OwnTie = { id: string; issuer: string; since: string; lastUsedOn: string | null };

export async function findOwnTies(door: Door, secret: string): Promise<OwnTie[]> {
  const found = await door.pool.query('select * from kernel.door_own_ties($1)', [hashSecret(secret)]);
  return found.rows.map((row) => ({
    id: row.tie_id,
    issuer: row.issuer,
    since: row.made_at.toISOString(),
    lastUsedOn: row.last_used_on,
  }));
}

/** Asks for a fresh second factor. The only way in of an account stays. */
export async function untie(door: Door, secret: string, id: string): Promise<void> {
  const session = await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  if (!session.stepped_up) refuse('kernel.step-up-needed');
  const untied = await door.pool.query('select kernel.door_untie($1, $2) as how', [hashSecret(secret), id]);
  const how = untied.rows[0]?.how as string | null;
  if (how === 'last') refuse('kernel.last-way-in');
  if (how !== 'untied') refuse('kernel.not-found');
  await recordAtDoor(door, 'kernel.untie-subject', 'done', session.user_id, {});
}
