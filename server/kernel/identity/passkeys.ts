/** One's own passkeys: offered, added, listed and removed. Only the public half of a key ever comes here. */
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { bytesOfId, newId } from '../ids.ts';
import { hashSecret } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { openCeremony, type RelyingParty, takeChallenge } from './ceremony.ts';
import { type Door, recordAtDoor } from './door.ts';
import { findSession, type SessionRow } from './sessions.ts';

/** A passkey as its owner sees it. */
export type OwnPasskey = {
  id: string;
  /** What its owner calls it. */
  name: string;
  /** A moment, ISO 8601. */
  since: string;
  /** `YYYY-MM-DD`; no hour is kept. */
  lastUsedOn: string | null;
  /** The day on which it counted backwards: a copy of it may exist. `YYYY-MM-DD` */
  fellOn: string | null;
};

export type Offer = { options: PublicKeyCredentialCreationOptionsJSON; ticket: string };

type Row = {
  passkey_id: string;
  credential_id: string;
  name: string;
  created_at: Date;
  last_used_on: string | null;
  fell_on: string | null;
};

/** EdDSA, ES256 and RS256: what authenticators in use can do. */
export const algorithms = [-8, -7, -257];

/** The caller's own passkeys, oldest first; nobody else's, and none to a token. */
export async function findOwnPasskeys(door: Door, secret: string): Promise<OwnPasskey[]> {
  return (await rowsOf(door, secret)).map((row) => ({
    id: row.passkey_id,
    name: row.name,
    since: row.created_at.toISOString(),
    lastUsedOn: row.last_used_on,
    fellOn: row.fell_on,
  }));
}

async function rowsOf(door: Door, secret: string): Promise<Row[]> {
  const found = await door.pool.query('select * from kernel.door_own_passkeys($1)', [hashSecret(secret)]);
  return found.rows as Row[];
}

/** What the caller can show as second factor. */
export async function findFactors(door: Door, secret: string): Promise<{ code: boolean; passkey: boolean }> {
  const found = await door.pool.query('select * from kernel.door_factors($1)', [hashSecret(secret)]);
  return (found.rows[0] as { code: boolean; passkey: boolean } | undefined) ?? refuse('kernel.session-ended');
}

/** What the browser needs to make a passkey. Asks for a fresh factor first. */
export async function offerPasskey(door: Door, party: RelyingParty, secret: string): Promise<Offer> {
  const session = await requireFresh(door, secret);
  const login = await door.pool.query('select kernel.door_login($1) as login', [session.user_id]);
  return await offer(door, party, {
    bound: { act: 'add', to: secret },
    user: session.user_id,
    login: String(login.rows[0]?.login),
    name: session.name,
    has: (await rowsOf(door, secret)).map((row) => row.credential_id),
  });
}

/** Keeps the passkey that the browser made. Throws `kernel.passkey-not-kept` where it cannot be one of this house. */
export async function addPasskey(
  door: Door,
  party: RelyingParty,
  given: { secret: string; ticket: string | undefined; name: string; response: RegistrationResponseJSON },
): Promise<string> {
  const session = await requireFresh(door, given.secret);
  const challenge = await takeChallenge(door, given.ticket, { act: 'add', to: given.secret });
  const key = await readNewKey(party, challenge, given.response);
  const id = newId(door.clock());
  const added = await door.pool.query('select kernel.door_add_passkey($1, $2, $3, $4, $5, $6) as ok', [
    hashSecret(given.secret),
    id,
    key.id,
    Buffer.from(key.publicKey),
    key.counter,
    given.name,
  ]);
  if (!added.rows[0]?.ok) refuse('kernel.passkey-not-kept');
  await recordAtDoor(door, 'kernel.add-passkey', 'done', session.user_id, { passkey: id });
  return id;
}

/** Removes one of the caller's own. Somebody else's answers like one that is not there; the last way in stays. */
export async function removePasskey(door: Door, secret: string, id: string): Promise<void> {
  const session = await requireFresh(door, secret);
  const removed = await door.pool.query('select kernel.door_remove_passkey($1, $2) as how', [
    hashSecret(secret),
    id,
  ]);
  const how = removed.rows[0]?.how as 'removed' | 'last' | 'absent';
  if (how === 'last') refuse('kernel.last-way-in');
  if (how === 'absent') refuse('kernel.not-found');
  await recordAtDoor(door, 'kernel.remove-passkey', 'done', session.user_id, { passkey: id });
}

/** Options for a key that the authenticator itself finds again, and that it uses only for whom it knows (PIN, finger). */
export async function offer(
  door: Door,
  party: RelyingParty,
  of: {
    bound: { act: 'add' | 'welcome'; to: string };
    user: string;
    login: string;
    name: string;
    has: readonly string[];
  },
): Promise<Offer> {
  const { challenge, ticket } = openCeremony(door, of.bound);
  const options = await generateRegistrationOptions({
    rpName: 'Zaedno',
    rpID: party.id,
    userName: of.login,
    userDisplayName: of.name,
    userID: bytesOfId(of.user),
    challenge: Buffer.from(challenge, 'base64url'),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    excludeCredentials: of.has.map((id) => ({ id })),
  });
  return { options, ticket };
}

/** The public key in an answer, verified against this house. Whatever is wrong with it is told in one way. */
export async function readNewKey(
  party: RelyingParty,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<{ id: string; publicKey: Uint8Array; counter: number }> {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined);
  if (!verified?.verified) refuse('kernel.passkey-not-kept');
  return verified.registrationInfo.credential;
}

async function requireFresh(door: Door, secret: string): Promise<SessionRow> {
  const session = await findSession(door, secret);
  if (!session || session.kind === 'token') refuse('kernel.session-ended');
  if (!session.stepped_up) refuse('kernel.step-up-needed');
  return session;
}
