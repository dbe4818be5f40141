/** What somebody is told when their account is opened anew, or when somebody asks for it; and their answer. */
import { hashSecret } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { type Door, recordAtDoor } from './door.ts';
import { findSession } from './sessions.ts';

export type OwnOpening = {
  id: string;
  /** True: it was opened anew, and its owner has not read so yet. False: somebody asks for it, and may be stopped. */
  opened: boolean;
  /** A moment, ISO 8601. */
  at: string;
  reason: string;
  /** Names of colleagues. */
  askedBy: string;
  confirmedBy: string | null;
};

/** The openings of the caller's own account that they have not answered. */
export async function findOwnOpenings(door: Door, secret: string): Promise<OwnOpening[]> {
  const found = await door.pool.query('select * from kernel.door_openings($1)', [hashSecret(secret)]);
  return found.rows.map((row) => ({
    id: row.opening_id,
    opened: row.opened,
    at: row.at.toISOString(),
    reason: row.reason,
    askedBy: row.asked_by,
    confirmedBy: row.confirmed_by,
  }));
}

/** Takes note of an opening that happened, or stops one that nobody has confirmed yet. Both are recorded. */
export async function answerOpening(door: Door, secret: string, id: string): Promise<'read' | 'stopped'> {
  const session = await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  const answered = await door.pool.query('select kernel.door_answer_opening($1, $2) as how', [
    hashSecret(secret),
    id,
  ]);
  const how = answered.rows[0]?.how as 'read' | 'stopped' | null;
  if (!how) refuse('kernel.not-found');
  const operation = how === 'read' ? 'kernel.read-opening' : 'kernel.stop-opening';
  await recordAtDoor(door, operation, 'done', session.user_id, { opening: id });
  return how;
}
