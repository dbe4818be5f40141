/** Signing in with a passkey, and showing one again. It needs the device and its PIN or finger, so it is both factors. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { bytesOfId } from '../ids.ts';
import { refuse } from '../operation/errors.ts';
import { attemptKey, countAttempt } from './attempts.ts';
import { type Bound, openCeremony, type RelyingParty, takeChallenge } from './ceremony.ts';
import { decoyKey } from './decoy-key.ts';
import { type Door, recordAtDoor } from './door.ts';
import { findSession, openFirst, raiseSession } from './sessions.ts';

export type Question = { options: PublicKeyCredentialRequestOptionsJSON; ticket: string };

export type Given = {
  ticket: string | undefined;
  response: AuthenticationResponseJSON;
  network: string;
};

/** A challenge for whoever comes: the same for everybody, as it names no key and no account. */
export async function askForPasskey(door: Door, party: RelyingParty, bound: Bound): Promise<Question> {
  const { challenge, ticket } = openCeremony(door, bound);
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
  });
  return { options, ticket };
}

/** Bound to nobody: who it is, the passkey says. */
export const signInBound: Bound = { act: 'sign-in', to: 'anybody' };

/** Answers the secret of a new session. A key that nobody has gets the same work and the same answer as a wrong one. */
export async function signInWithPasskey(door: Door, party: RelyingParty, given: Given): Promise<string> {
  await countAttempt(door, `passkey ${given.response.id}`, given.network);
  const challenge = await takeChallenge(door, given.ticket, signInBound);
  const shown = await check(door, party, challenge, given.response);
  if (!shown.right || !shown.user) {
    const { why, passkey } = shown;
    await recordAtDoor(door, 'kernel.sign-in', 'refused', shown.user, { step: 'passkey', why, passkey });
    refuse('kernel.passkey-refused');
  }
  await forgetAttempts(door, given.response.id);
  const secret = await openFirst(door, shown.user, 'browser');
  await recordAtDoor(door, 'kernel.sign-in', 'done', shown.user, { passkey: shown.passkey });
  return secret;
}

/** Shows a passkey of one's own again; answers the session's new secret (the old one is dead). */
export async function stepUpWithPasskey(
  door: Door,
  party: RelyingParty,
  given: Given & { secret: string },
): Promise<string> {
  const session = await findSession(door, given.secret);
  if (!session || session.kind === 'token') refuse('kernel.session-ended');
  await countAttempt(door, session.user_id, given.network);
  const challenge = await takeChallenge(door, given.ticket, { act: 'step-up', to: given.secret });
  const { right, user, why, passkey } = await check(door, party, challenge, given.response);
  if (!right || user !== session.user_id) {
    const detail = { why: right ? 'another' : why, passkey };
    await recordAtDoor(door, 'kernel.step-up', 'refused', session.user_id, detail);
    refuse('kernel.passkey-refused');
  }
  const renewed = await raiseSession(door, given.secret);
  await recordAtDoor(door, 'kernel.step-up', 'done', session.user_id, { passkey });
  return renewed;
}

type Shown = {
  right: boolean;
  user: string | undefined;
  passkey: string | null;
  /** `answer`: not signed by the key, for this house, now, by whom the device knows. `counter`: there are two of the key. */
  why?: 'answer' | 'counter';
};

async function check(
  door: Door,
  party: RelyingParty,
  challenge: string,
  response: AuthenticationResponseJSON,
): Promise<Shown> {
  const found = await door.pool.query('select * from kernel.door_passkey($1)', [response.id]);
  const known = found.rows[0] as { passkey_id: string; user_id: string; public_key: Buffer } | undefined;
  const counter = await verify(party, challenge, response, known?.public_key ?? decoyKey);
  const refused = { right: false, user: known?.user_id, passkey: known?.passkey_id ?? null };
  if (!known || counter === undefined || !isHandleOf(response, known.user_id))
    return { ...refused, why: 'answer' };
  const used = await door.pool.query('select kernel.door_use_passkey($1, $2) as ok', [
    known.passkey_id,
    counter,
  ]);
  return used.rows[0]?.ok ? { ...refused, right: true } : { ...refused, why: 'counter' };
}

/** The counter of an answer that the key signed for this house and challenge; undefined for any other. */
async function verify(
  party: RelyingParty,
  challenge: string,
  response: AuthenticationResponseJSON,
  publicKey: Uint8Array,
): Promise<number | undefined> {
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    // Below every counter: whether it rose is asked of the database, where two at once cannot both be first, and only
    // after the signature was found right. Otherwise anybody could cast doubt on somebody's key.
    credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: -1 },
  }).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** The account that the device believes the key to be for, where it says so. */
function isHandleOf(response: AuthenticationResponseJSON, user: string): boolean {
  const handle = response.response.userHandle;
  return handle === undefined || Buffer.from(bytesOfId(user)).equals(Buffer.from(handle, 'base64url'));
}

async function forgetAttempts(door: Door, credential: string): Promise<void> {
  const key = attemptKey('account', `passkey ${credential}`);
  await door.pool.query('select kernel.door_forget_attempts($1)', [key]);
}
