/** Signing in: a password, then a code; the second factor shown again; one click in a demo. */
import { readTicket, signTicket } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { attemptKey, countAttempt } from './attempts.ts';
import { type Door, minutesFrom, recordAtDoor } from './door.ts';
import { isPassword } from './password.ts';
import { openTotp, recoveryHash, stepOf } from './second-factor.ts';
import { findSession, openFirst, raiseSession } from './sessions.ts';

/** First step: name and password. The answer takes as long, and is the same, whether or not the account exists. */
export async function checkPassword(
  door: Door,
  given: { login: string; password: string; network: string },
): Promise<string> {
  await countAttempt(door, given.login, given.network);
  const found = await door.pool.query('select * from kernel.door_find($1)', [given.login]);
  const account = found.rows[0] as
    | { user_id: string; password_hash: string | null; totp_secret: string | null }
    | undefined;
  const right = await isPassword(given.password, account?.password_hash);
  if (!right || !account?.totp_secret) {
    await recordAtDoor(door, 'kernel.sign-in', 'refused', account?.user_id, { step: 'password' });
    refuse('kernel.sign-in-failed');
  }
  return signTicket(door.key, { user: account.user_id, login: given.login }, minutesFrom(door, 5));
}

/** Second step: a code of six digits, or a recovery code; each works once. Answers the secret of a new session. */
export async function checkCode(
  door: Door,
  given: { ticket: string; code: string; network: string },
): Promise<string> {
  const ticket = readTicket(door.key, given.ticket, door.clock());
  const user = ticket?.['user'];
  const login = ticket?.['login'];
  if (!user || !login) refuse('kernel.session-ended');
  await countAttempt(door, login, given.network);
  if (!(await isCode(door, { user, login, code: given.code }))) {
    await recordAtDoor(door, 'kernel.sign-in', 'refused', user, { step: 'code' });
    refuse('kernel.code-wrong');
  }
  await door.pool.query('select kernel.door_forget_attempts($1)', [attemptKey('account', login)]);
  const secret = await openFirst(door, user, 'browser');
  await recordAtDoor(door, 'kernel.sign-in', 'done', user, {});
  return secret;
}

async function isCode(door: Door, given: { user: string; login: string; code: string }): Promise<boolean> {
  const found = await door.pool.query('select * from kernel.door_find($1)', [given.login]);
  const sealed = found.rows[0]?.totp_secret as string | undefined;
  if (!sealed || found.rows[0].user_id !== given.user) return false;
  const seed = seedOf(door, given.user, sealed);
  const step = seed === undefined ? undefined : stepOf(seed, given.code.trim(), door.clock());
  if (step !== undefined) {
    const taken = await door.pool.query('select kernel.door_take_step($1, $2) as ok', [given.user, step]);
    return Boolean(taken.rows[0]?.ok);
  }
  const taken = await door.pool.query('select kernel.door_take_recovery($1, $2) as ok', [
    given.user,
    recoveryHash(given.code),
  ]);
  return Boolean(taken.rows[0]?.ok);
}

/** Undefined where the key was lost or the row changed: no code fits then, but recovery codes, which need no key, do. */
function seedOf(door: Door, user: string, sealed: string): string | undefined {
  try {
    return openTotp(door.credentialKey, user, sealed);
  } catch {
    return undefined;
  }
}

/** Shows the second factor again; answers the session's new secret (the old one is dead). */
export async function stepUp(door: Door, secret: string, code: string, network: string): Promise<string> {
  const session = await findSession(door, secret);
  // A token has none to show: it must not even try codes.
  if (!session || session.kind === 'token') refuse('kernel.session-ended');
  const login = (await loginOf(door, session.user_id)) ?? '';
  await countAttempt(door, session.user_id, network);
  if (!(await isCode(door, { user: session.user_id, login, code }))) {
    await recordAtDoor(door, 'kernel.step-up', 'refused', session.user_id, {});
    refuse('kernel.code-wrong');
  }
  const renewed = await raiseSession(door, secret);
  await recordAtDoor(door, 'kernel.step-up', 'done', session.user_id, {});
  return renewed;
}

async function loginOf(door: Door, user: string): Promise<string | undefined> {
  const found = await door.pool.query('select kernel.door_login($1) as login', [user]);
  return found.rows[0]?.login as string | undefined;
}

/** Demo only: signs an invented person in by one click. The database refuses it anywhere else. */
export async function signInDemo(door: Door, login: string): Promise<string> {
  const found = await door.pool.query('select kernel.door_user($1) as user', [login]);
  const user = found.rows[0]?.user as string | null;
  if (!user) refuse('kernel.not-found');
  return await openFirst(door, user, 'demo');
}
