/** Sessions: opened for a post and a purpose, looked up, changed and ended. */
import { newId } from '../ids.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { type Door, recordAtDoor } from './door.ts';
import { sessionIdle } from './idle.ts';
import type { Purpose } from './purposes.ts';

export type Names = Record<string, string>;

export type HeldPost = {
  id: string;
  names: Names;
  organisation: Names;
  purposes: Purpose[];
  roles: string[];
  deputy: boolean;
  /** Names of the holders that a deputy works on behalf of; null for a holder. */
  onBehalfOf: string[] | null;
  /** The deputy's last day (`YYYY-MM-DD`), where there is one. */
  until: string | null;
};

export type SessionRow = {
  session_id: string;
  user_id: string;
  post_id: string;
  purpose: Purpose;
  kind: string;
  language: string;
  name: string;
  /** Whether the second factor was shown within the last ten minutes. */
  stepped_up: boolean;
};

const absolute = '12 hours';

/** Opens a session; answers its secret, of which the database keeps the hash alone. */
export async function openSession(
  door: Door,
  wanted: { user: string; post: string; purpose: Purpose; kind: 'browser' | 'demo' | 'service' },
): Promise<string> {
  const secret = randomSecret();
  const opened = await door.pool.query(
    'select kernel.door_open_session($1, $2, $3, $4, $5, $6, $7::interval, $8::interval) as ok',
    [
      newId(),
      wanted.kind,
      wanted.user,
      wanted.post,
      wanted.purpose,
      hashSecret(secret),
      sessionIdle,
      absolute,
    ],
  );
  if (!opened.rows[0]?.ok) refuse('kernel.not-allowed');
  return secret;
}

/** Opens a session in somebody's first post, for the first purpose it has; answers its secret. */
export async function openFirst(door: Door, user: string, kind: 'browser' | 'demo'): Promise<string> {
  const post = (await heldPosts(door, user))[0];
  const purpose = post?.purposes[0];
  if (!post || !purpose) refuse('kernel.no-post');
  return await openSession(door, { user, post: post.id, purpose, kind });
}

/** The second factor was shown again just now: answers the session's new secret (the old one is dead). */
export async function raiseSession(door: Door, secret: string): Promise<string> {
  const renewed = randomSecret();
  const raised = await door.pool.query('select kernel.door_step_up($1, $2) as ok', [
    hashSecret(secret),
    hashSecret(renewed),
  ]);
  if (!raised.rows[0]?.ok) refuse('kernel.session-ended');
  return renewed;
}

/** Changes post or purpose: a new session, and the old one ends. */
export async function workAs(
  door: Door,
  secret: string,
  wanted: { post: string; purpose: Purpose },
): Promise<string> {
  const session = await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  const renewed = randomSecret();
  const opened = await door.pool.query('select kernel.door_work_as($1, $2, $3, $4, $5) as ok', [
    hashSecret(secret),
    newId(),
    wanted.post,
    wanted.purpose,
    hashSecret(renewed),
  ]);
  if (!opened.rows[0]?.ok) refuse('kernel.not-allowed');
  await recordAtDoor(door, 'kernel.work-as', 'done', session.user_id, {
    post: wanted.post,
    purpose: wanted.purpose,
  });
  return renewed;
}

export async function findSession(door: Door, secret: string): Promise<SessionRow | undefined> {
  const found = await door.pool.query('select * from kernel.door_session($1)', [hashSecret(secret)]);
  return found.rows[0] as SessionRow | undefined;
}

export async function heldPosts(door: Door, user: string): Promise<HeldPost[]> {
  const found = await door.pool.query('select * from kernel.door_held_posts($1)', [user]);
  return found.rows.map((row) => ({
    id: row.post_id,
    names: row.names,
    organisation: row.organisation,
    purposes: row.purposes,
    roles: row.roles,
    deputy: row.deputy,
    onBehalfOf: row.on_behalf_of,
    until: row.until_on,
  }));
}

/** When a session ends: by itself if nothing happens until then, and in any case. */
export type SessionEnds = { idle: Date; absolute: Date };

/** A sign of life: puts off the idle end, and answers when the session ends; undefined where it has. */
export async function staySignedIn(door: Door, secret: string): Promise<SessionEnds | undefined> {
  const found = await door.pool.query('select * from kernel.door_stay($1, $2::interval)', [
    hashSecret(secret),
    sessionIdle,
  ]);
  const ends = found.rows[0] as { idle_until: Date; ends_at: Date } | undefined;
  return ends && { idle: ends.idle_until, absolute: ends.ends_at };
}

export async function endSession(door: Door, secret: string): Promise<void> {
  await door.pool.query('select kernel.door_end_session($1)', [hashSecret(secret)]);
}

export async function changeLanguage(door: Door, secret: string, language: string): Promise<void> {
  await door.pool.query('select kernel.door_language($1, $2)', [hashSecret(secret), language]);
}
