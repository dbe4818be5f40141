/** Signing in at the office's own identity provider: there and back once, in one browser; and whose account it opens. */
import { createHash, createHmac } from 'node:crypto';
import { newId } from '../ids.ts';
import { hashSecret, randomSecret, signTicket } from '../keys/files.ts';
import type { Language } from '../operation/define.ts';
import { refuse } from '../operation/errors.ts';
import { countFromNetwork } from './attempts.ts';
import { type Door, minutesFrom, recordAtDoor } from './door.ts';
import type { Journey, Proven, Provider } from './provider.ts';
import { findSession, openFirst, raiseSession } from './sessions.ts';

/** What somebody goes there for. */
export const aims = ['sign-in', 'tie', 'step-up', 'invitation'] as const;
export type Aim = (typeof aims)[number];

export type Setting = {
  aim: Aim;
  /** Where the provider sends the person back to. */
  redirect: string;
  network: string;
  language: Language;
  /** The session that is tied or stepped up. */
  secret?: string | undefined;
  /** The secret of the invitation that is accepted. */
  invitation?: string | undefined;
};

/** How it ended: a session (new, or with a new secret), a tie, or a second factor of this house to be shown first. */
export type Arrived =
  | { step: 'entered'; secret: string }
  | { step: 'stepped-up'; secret: string }
  | { step: 'tied' }
  | { step: 'code'; ticket: string };

/** Seconds by which the provider's clock may be behind the database's. */
const tolerance = 60;

/** Answers where to go, and the secret that this browser alone keeps meanwhile. */
export async function beginJourney(
  door: Door,
  provider: Provider,
  setting: Setting,
): Promise<{ address: string; browser: string }> {
  await countFromNetwork(door, setting.network);
  const { aim, secret, invitation } = setting;
  // Without a word of the provider's for it, a sign-in there shows no second factor.
  if ((aim === 'step-up' || aim === 'invitation') && !provider.knowsSecondFactor) refuse('kernel.not-found');
  if (aim === 'tie') await requireSteppedUp(door, secret);
  const browser = randomSecret();
  const state = randomSecret();
  const begun = await door.pool.query('select kernel.door_begin_journey($1, $2, $3, $4, $5) as ok', [
    hashSecret(state),
    hashSecret(browser),
    aim,
    secret === undefined ? null : hashSecret(secret),
    invitation === undefined ? null : hashSecret(invitation),
  ]);
  if (!begun.rows[0]?.ok) refuse(aim === 'invitation' ? 'kernel.invitation-ended' : 'kernel.session-ended');
  const journey = journeyOf(browser, state, setting.redirect);
  const again = aim === 'step-up' || aim === 'tie';
  const address = await provider.askAt(journey, { again, language: setting.language });
  return { address, browser };
}

async function requireSteppedUp(door: Door, secret: string | undefined): Promise<void> {
  const session = secret === undefined ? undefined : await findSession(door, secret);
  if (!session) refuse('kernel.session-ended');
  if (!session.stepped_up) refuse('kernel.step-up-needed');
}

/** What the provider is told and asked for is made of the browser's secret: nobody else could come back with it. */
function journeyOf(browser: string, state: string, redirect: string): Journey {
  const word = (of: string) => createHash('sha256').update(`${of} ${state} ${browser}`).digest('base64url');
  return { redirect, state, nonce: word('nonce'), verifier: word('verifier') };
}

export type Return = {
  /** What the provider wrote behind the address, as it came. */
  query: string;
  browser: string | undefined;
  redirect: string;
  language: Language;
  secret?: string | undefined;
};

/** Takes the answer, once. Throws `kernel.journey-ended` where it is not this browser's, or came before, or too late. */
export async function endJourney(door: Door, provider: Provider, given: Return): Promise<Arrived> {
  const state = new URLSearchParams(given.query).get('state') ?? '';
  const browser = given.browser ?? '';
  const ended = await door.pool.query('select * from kernel.door_end_journey($1, $2)', [
    hashSecret(state),
    hashSecret(browser),
  ]);
  const found = ended.rows[0] as Left | undefined;
  if (!found) refuse('kernel.journey-ended');
  const proven = await provider.redeem(journeyOf(browser, state, given.redirect), given.query);
  const subject = subjectMac(door, provider.issuer, proven.subject);
  switch (found.aim) {
    case 'sign-in':
      return await enter(door, provider, subject, proven);
    case 'tie':
      return await tie(door, provider, { subject, proven, ...given, ...found });
    case 'step-up':
      return await stepUpThere(door, provider, { subject, proven, ...given, ...found });
    case 'invitation':
      return await acceptThere(door, provider, { subject, proven, ...given, ...found });
  }
}

type There = Return & Left & { subject: Buffer; proven: Proven };
type Left = { aim: Aim; session_id: string | null; invitation_hash: Buffer | null; begun_at: Date };

/**
 * What is kept of a subject. Some providers use a national number for it: under a key that no dump holds, nobody finds
 * out whose it is by trying them all.
 */
function subjectMac(door: Door, issuer: string, subject: string): Buffer {
  return createHmac('sha256', Buffer.from(door.credentialKey, 'base64url'))
    .update(JSON.stringify(['subject', issuer, subject]))
    .digest();
}

/** The same answer whether nobody is tied to it, or whoever is no longer works here. */
async function enter(door: Door, provider: Provider, subject: Buffer, proven: Proven): Promise<Arrived> {
  const account = await findTied(door, provider, { subject, proven });
  if (!account) {
    await recordAtDoor(door, 'kernel.sign-in', 'refused', undefined, { step: 'provider' });
    refuse('kernel.subject-unknown', { params: { label: provider.label } });
  }
  const { user_id: user, login, code } = account;
  if (!proven.secondFactor && !code)
    refuse('kernel.provider-one-factor', { params: { label: provider.label } });
  if (!proven.secondFactor)
    return { step: 'code', ticket: signTicket(door.key, { user, login }, minutesFrom(door, 5)) };
  const secret = await openFirst(door, user, 'browser');
  await recordAtDoor(door, 'kernel.sign-in', 'done', user, { by: 'provider' });
  return { step: 'entered', secret };
}

type Tied = { user_id: string; login: string; code: boolean };

async function findTied(
  door: Door,
  provider: Provider,
  { subject, proven }: { subject: Buffer; proven: Proven },
): Promise<Tied | undefined> {
  const found = await door.pool.query('select * from kernel.door_find_tie($1, $2, $3)', [
    provider.issuer,
    subject,
    proven.secondFactor,
  ]);
  return found.rows[0] as Tied | undefined;
}

/** The session that left for it, still the same and at work. */
async function sameSession(door: Door, given: Return & Left): Promise<{ user: string; secret: string }> {
  const session = given.secret === undefined ? undefined : await findSession(door, given.secret);
  if (!session || !given.secret || session.session_id !== given.session_id) refuse('kernel.session-ended');
  return { user: session.user_id, secret: given.secret };
}

async function tie(door: Door, provider: Provider, given: There): Promise<Arrived> {
  const { user, secret } = await sameSession(door, given);
  const tied = await door.pool.query('select kernel.door_tie($1, $2, $3, $4, $5) as how', [
    hashSecret(secret),
    newId(),
    provider.issuer,
    given.subject,
    given.proven.secondFactor,
  ]);
  const how = tied.rows[0]?.how as string | null;
  if (how === null) refuse('kernel.step-up-needed');
  await recordAtDoor(door, 'kernel.tie-subject', how === 'tied' ? 'done' : 'refused', user, {});
  if (how === 'taken') refuse('kernel.subject-taken', { params: { label: provider.label } });
  if (how === 'another') refuse('kernel.tied-already', { params: { label: provider.label } });
  return { step: 'tied' };
}

/** It counts as shown again only if this person showed it, there, since they left, and the provider says all of that. */
async function stepUpThere(door: Door, provider: Provider, given: There): Promise<Arrived> {
  const { user, secret } = await sameSession(door, given);
  const account = await findTied(door, provider, given);
  const { secondFactor, signedInAt } = given.proven;
  const earliest = given.begun_at.getTime() - tolerance * 1000;
  const isAnew = signedInAt !== undefined && signedInAt.getTime() >= earliest;
  if (account?.user_id !== user || !secondFactor || !isAnew) {
    await recordAtDoor(door, 'kernel.step-up', 'refused', user, { by: 'provider' });
    refuse('kernel.provider-refused', { params: { label: provider.label } });
  }
  return { step: 'stepped-up', secret: await raiseSession(door, secret) };
}

async function acceptThere(door: Door, provider: Provider, given: There): Promise<Arrived> {
  // A sign-in without a second factor would be the only one of this account.
  if (!given.proven.secondFactor) refuse('kernel.provider-one-factor', { params: { label: provider.label } });
  const accepted = await door.pool.query('select * from kernel.door_accept_by_subject($1, $2, $3, $4, $5)', [
    given.invitation_hash,
    newId(),
    provider.issuer,
    given.subject,
    given.language,
  ]);
  const { invited: user, taken } = accepted.rows[0] as { invited: string | null; taken: boolean };
  if (taken) refuse('kernel.subject-taken', { params: { label: provider.label } });
  if (!user) refuse('kernel.invitation-ended');
  await recordAtDoor(door, 'kernel.accept-invitation', 'done', user, { by: 'provider' });
  const secret = await openFirst(door, user, 'browser');
  await recordAtDoor(door, 'kernel.sign-in', 'done', user, { by: 'provider' });
  return { step: 'entered', secret };
}
