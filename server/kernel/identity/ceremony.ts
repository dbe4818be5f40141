/** A passkey ceremony: a challenge for one browser, one purpose and five minutes, answered once. */
import { hashSecret, randomSecret, readTicket, signTicket } from '../keys/files.ts';
import { refuse } from '../operation/errors.ts';
import { type Door, minutesFrom } from './door.ts';

/** The house as authenticators know it: the name that keys are tied to, and the one origin that may ask for them. */
export type RelyingParty = { id: string; origin: string };

/** What the challenge is for. An answer to one is no answer to another. */
export type CeremonyFor = 'sign-in' | 'step-up' | 'add' | 'welcome';

/** What else it is bound to: the session or the invitation, as its secret. */
export type Bound = { act: CeremonyFor; to: string };

export const ceremonyMinutes = 5;

/** A fresh challenge, and the ticket that stays in the asking browser. Nothing is kept here until it is answered. */
export function openCeremony(door: Door, { act, to }: Bound): { challenge: string; ticket: string } {
  const challenge = randomSecret();
  const fact = { ceremony: act, challenge, to: hashSecret(to).toString('hex') };
  return { challenge, ticket: signTicket(door.key, fact, minutesFrom(door, ceremonyMinutes)) };
}

/**
 * The challenge of a ticket, struck out as answered: whatever comes of this answer, a second one needs a new challenge.
 * Throws `kernel.passkey-refused` where it is forged, too old, for something else, or was answered.
 */
export async function takeChallenge(door: Door, ticket: string | undefined, bound: Bound): Promise<string> {
  const fact = readTicket(door.key, ticket ?? '', door.clock());
  const challenge = fact?.['challenge'];
  const isOurs =
    fact?.['ceremony'] === bound.act && fact['to'] === hashSecret(bound.to).toString('hex') && challenge;
  if (!isOurs) refuse('kernel.passkey-refused');
  const taken = await door.pool.query('select kernel.door_take_challenge($1) as ok', [hashSecret(challenge)]);
  if (!taken.rows[0]?.ok) refuse('kernel.passkey-refused');
  return challenge;
}
