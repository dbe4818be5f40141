/** What somebody has open: their own sessions and tokens, listed, made and ended. */
import { newId } from '../ids.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { type Door, recordAtDoor } from './door.ts';
import type { Purpose } from './purposes.ts';
import { findSession, type Names } from './sessions.ts';

/** What somebody has open: sessions in a browser, and tokens of the command line. */
export type OwnAccess = {
  id: string;
  /** Whether it is the session that asks. */
  current: boolean;
  kind: 'browser' | 'demo' | 'token';
  /** What its owner calls a token. */
  name: string | null;
  post: Names;
  organisation: Names;
  purpose: Purpose;
  /** Moments, ISO 8601. */
  since: string;
  until: string;
  /** `YYYY-MM-DD`; tokens only. */
  lastUsedOn: string | null;
};

/** The caller's own sessions and tokens; nobody else's, and none to a token. */
export async function findOwnAccess(door: Door, secret: string): Promise<OwnAccess[]> {
  const found = await door.pool.query('select * from kernel.door_own_access($1)', [hashSecret(secret)]);
  return found.rows.map((row) => ({
    id: row.session_id,
    current: row.current,
    kind: row.kind,
    name: row.name,
    post: row.post,
    organisation: row.organisation,
    purpose: row.purpose,
    since: row.created_at.toISOString(),
    until: row.until_at.toISOString(),
    lastUsedOn: row.last_used_on,
  }));
}

/** Ends one of the caller's own sessions or tokens. Somebody else's answers like one that is not there. */
export async function endOwn(door: Door, secret: string, id: string): Promise<void> {
  const session = await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  const ended = await door.pool.query('select kernel.door_end_own($1, $2) as ok', [hashSecret(secret), id]);
  if (!ended.rows[0]?.ok) refuse('kernel.not-found');
  await recordAtDoor(door, 'kernel.end-own-access', 'done', session.user_id, { ended: id });
}

/** Ends the caller's other sessions in browsers; answers how many there were. */
export async function endOthers(door: Door, secret: string): Promise<number> {
  const session = await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  const ended = await door.pool.query('select kernel.door_end_others($1) as n', [hashSecret(secret)]);
  const count = Number(ended.rows[0]?.n);
  await recordAtDoor(door, 'kernel.end-other-sessions', 'done', session.user_id, { count });
  return count;
}

/** Notes the day on which a token was used. */
export async function noteTokenUse(door: Door, secret: string): Promise<void> {
  await door.pool.query('select kernel.door_use_token($1)', [hashSecret(secret)]);
}

export type WantedToken = { name: string; post: string; purpose: Purpose };

/** How a token begins, so that it is known as one: it is shown in the header that notes its use, and in no cookie. */
export const tokenMark = 'zt_';

/** A token of the command line for one post and purpose, shown once; 30 days. Asks for a fresh second factor. */
export async function makeToken(
  door: Door,
  secret: string,
  wanted: WantedToken,
): Promise<{ token: string; until: string }> {
  const session = await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  if (!session.stepped_up) refuse('kernel.step-up-needed');
  const token = `${tokenMark}${randomSecret()}`;
  const made = await door.pool.query('select kernel.door_make_token($1, $2, $3, $4, $5, $6) as until', [
    hashSecret(secret),
    newId(),
    hashSecret(token),
    wanted.name,
    wanted.post,
    wanted.purpose,
  ]);
  const until = made.rows[0]?.until as Date | null;
  if (!until) refuse('kernel.not-allowed');
  const { post, purpose } = wanted;
  await recordAtDoor(door, 'kernel.make-token', 'done', session.user_id, { post, purpose });
  return { token, until: until.toISOString() };
}
