/** The door: signing in, working as, signing out. The only code that speaks to the database as `zaedno_door`. */
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import { newId } from '../ids.ts';
import { hashSecret, hashText, randomSecret, readTicket, signTicket } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { sessionIdle } from './idle.ts';
import type { Purpose } from './purposes.ts';
import { hashPassword, isPassword, longestPassword, shortestPassword } from './password.ts';
import { newRecoveryCodes, newTotp, openTotp, recoveryHash, sealTotp, stepOf } from './second-factor.ts';

export type Door = {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Signs the tickets between two steps. */
  readonly key: string;
  /** Encrypts the shared secrets of second factors. */
  readonly credentialKey: string;
};

export type Names = Record<string, string>;
export type HeldPost = {
  id: string;
  names: Names;
  organisation: Names;
  purposes: Purpose[];
  roles: string[];
  deputy: boolean;
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

const window = 900;
const mostPerAccount = 10;
const mostPerNetwork = 100;
const absolute = '12 hours';

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
    await record(door, 'kernel.sign-in', 'refused', account?.user_id, { step: 'password' });
    refuse('kernel.sign-in-failed');
  }
  return signTicket(door.key, { user: account.user_id, login: given.login }, minutes(door, 5));
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
    await record(door, 'kernel.sign-in', 'refused', user, { step: 'code' });
    refuse('kernel.code-wrong');
  }
  await door.pool.query('select kernel.door_forget_attempts($1)', [attemptKey('account', login)]);
  const secret = await openFirst(door, user, 'browser');
  await record(door, 'kernel.sign-in', 'done', user, {});
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
    await record(door, 'kernel.step-up', 'refused', session.user_id, {});
    refuse('kernel.code-wrong');
  }
  const renewed = randomSecret();
  const raised = await door.pool.query('select kernel.door_step_up($1, $2) as ok', [
    hashSecret(secret),
    hashSecret(renewed),
  ]);
  if (!raised.rows[0]?.ok) refuse('kernel.session-ended');
  return renewed;
}

async function loginOf(door: Door, user: string): Promise<string | undefined> {
  const found = await door.pool.query('select kernel.door_login($1) as login', [user]);
  return found.rows[0]?.login as string | undefined;
}

/** The first post of somebody, for the first purpose it has. */
async function openFirst(door: Door, user: string, kind: 'browser' | 'demo'): Promise<string> {
  const post = (await heldPosts(door, user))[0];
  const purpose = post?.purposes[0];
  if (!post || !purpose) refuse('kernel.no-post');
  return await openSession(door, { user, post: post.id, purpose, kind });
}

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
  await record(door, 'kernel.work-as', 'done', session.user_id, {
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
  const found = await door.pool.query('select * from kernel.door_posts($1)', [user]);
  return found.rows.map((row) => ({
    id: row.post_id,
    names: row.names,
    organisation: row.organisation,
    purposes: row.purposes,
    roles: row.roles,
    deputy: row.deputy,
  }));
}

/** Puts off the idle end of a session; called at most once a minute. */
export async function touchSession(door: Door, secret: string): Promise<void> {
  await door.pool.query('select kernel.door_touch($1, $2::interval)', [hashSecret(secret), sessionIdle]);
}

export async function endSession(door: Door, secret: string): Promise<void> {
  await door.pool.query('select kernel.door_end_session($1)', [hashSecret(secret)]);
}

export async function changeLanguage(door: Door, secret: string, language: string): Promise<void> {
  await door.pool.query('select kernel.door_language($1, $2)', [hashSecret(secret), language]);
}

/** Demo only: signs an invented person in by one click. The database refuses it anywhere else. */
export async function signInDemo(door: Door, login: string): Promise<string> {
  const found = await door.pool.query('select kernel.door_user($1) as user', [login]);
  const user = found.rows[0]?.user as string | null;
  if (!user) refuse('kernel.not-found');
  return await openFirst(door, user, 'demo');
}

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
  await record(door, 'kernel.end-own-access', 'done', session.user_id, { ended: id });
}

/** Ends the caller's other sessions in browsers; answers how many there were. */
export async function endOthers(door: Door, secret: string): Promise<number> {
  const session = await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  const ended = await door.pool.query('select kernel.door_end_others($1) as n', [hashSecret(secret)]);
  const count = Number(ended.rows[0]?.n);
  await record(door, 'kernel.end-other-sessions', 'done', session.user_id, { count });
  return count;
}

/** Notes the day on which a token was used. */
export async function useToken(door: Door, secret: string): Promise<void> {
  await door.pool.query('select kernel.door_use_token($1)', [hashSecret(secret)]);
}

/** How a token begins, so that it is known as one: it is shown in the header that notes its use, and in no cookie. */
export const tokenMark = 'zt_';

export type WantedToken = { name: string; post: string; purpose: Purpose };

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
  await record(door, 'kernel.make-token', 'done', session.user_id, { post, purpose });
  return { token, until: until.toISOString() };
}

export type Enrolment = {
  name: string;
  login: string;
  totp: { secret: string; uri: string };
  enrolment: string;
};

/** What an invited person sees: their name, and a fresh second factor to set up. */
export async function readInvitation(door: Door, secret: string): Promise<Enrolment> {
  const found = await door.pool.query('select * from kernel.door_invited($1)', [hashSecret(secret)]);
  const invited = found.rows[0] as { user_id: string; name: string; login: string } | undefined;
  if (!invited) refuse('kernel.invitation-ended');
  const totp = newTotp(invited.login);
  const fact = { user: invited.user_id, totp: totp.secret, invitation: hashSecret(secret).toString('hex') };
  return {
    name: invited.name,
    login: invited.login,
    totp,
    enrolment: signTicket(door.key, fact, minutes(door, 30)),
  };
}

/** Takes password and first code; answers the recovery codes, shown once. */
export async function acceptInvitation(
  door: Door,
  given: { secret: string; enrolment: string; password: string; code: string },
): Promise<string[]> {
  requirePassword(given.password);
  const fact = readTicket(door.key, given.enrolment, door.clock());
  const totp = fact?.['totp'];
  const user = fact?.['user'];
  if (!totp || !user || fact['invitation'] !== hashSecret(given.secret).toString('hex'))
    refuse('kernel.invitation-ended');
  if (stepOf(totp, given.code.trim(), door.clock()) === undefined) refuse('kernel.code-wrong');
  const recovery = newRecoveryCodes();
  const accepted = await door.pool.query('select kernel.door_accept_invitation($1, $2, $3, $4) as user', [
    hashSecret(given.secret),
    await hashPassword(given.password),
    sealTotp(door.credentialKey, user, totp),
    recovery.hashes,
  ]);
  if (accepted.rows[0]?.user !== user) refuse('kernel.invitation-ended');
  await record(door, 'kernel.accept-invitation', 'done', user, {});
  return recovery.codes;
}

function requirePassword(password: string): void {
  if (password.length >= shortestPassword && password.length <= longestPassword) return;
  refuse('kernel.input-invalid', {
    status: 422,
    fields: [
      { path: 'password', code: 'length', message: `${shortestPassword} to ${longestPassword} characters` },
    ],
  });
}

/** Limits per account and per network, kept in the database so that every instance counts the same. */
async function countAttempt(door: Door, account: string, network: string): Promise<void> {
  const count = async (key: string) => {
    const counted = await door.pool.query('select kernel.door_attempt($1, $2) as count', [key, window]);
    return Number(counted.rows[0]?.count);
  };
  const byAccount = await count(attemptKey('account', account));
  const byNetwork = await count(attemptKey('network', network));
  if (byAccount > mostPerAccount || byNetwork > mostPerNetwork) refuse('kernel.too-many-attempts');
}

/** What an attempt is counted under: a hash, so that the table names nobody. */
function attemptKey(kind: 'account' | 'network', name: string): string {
  return hashText(`${kind} ${name.toLowerCase()}`).toString('hex');
}

async function record(
  door: Door,
  operation: string,
  outcome: string,
  user: string | undefined,
  detail: object,
): Promise<void> {
  await door.pool.query('select kernel.append_door($1, $2, $3, $4)', [
    operation,
    outcome,
    user ?? null,
    detail,
  ]);
}

function minutes(door: Door, count: number): Date {
  return new Date(door.clock().getTime() + count * 60_000);
}

/** The part of an address that is counted: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const full = address.includes('::')
    ? [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
    : left;
  return full
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
