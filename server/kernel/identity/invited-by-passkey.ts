/** An invited person begins with a passkey, and needs no password then. */
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { newId } from '../ids.ts';
import { hashSecret } from '../keys/files.ts';
import type { Language } from '../operation/define.ts';
import { refuse } from '../operation/errors.ts';
import { type RelyingParty, takeChallenge } from './ceremony.ts';
import { type Door, recordAtDoor } from './door.ts';
import { type Offer, offer, readNewKey } from './passkeys.ts';

/** What the browser needs to make the first passkey of an invited person. The link's secret proves who asks. */
export async function offerToInvited(door: Door, party: RelyingParty, secret: string): Promise<Offer> {
  const found = await door.pool.query('select * from kernel.door_invited($1)', [hashSecret(secret)]);
  const invited = found.rows[0] as { user_id: string; name: string; login: string } | undefined;
  if (!invited) refuse('kernel.invitation-ended');
  return await offer(door, party, {
    bound: { act: 'welcome', to: secret },
    user: invited.user_id,
    login: invited.login,
    name: invited.name,
    has: [],
  });
}

/** Takes the first passkey; whatever opened the account before ends. The link is used up. */
export async function acceptByPasskey(
  door: Door,
  party: RelyingParty,
  given: {
    secret: string;
    ticket: string | undefined;
    name: string;
    response: RegistrationResponseJSON;
    language: Language;
  },
): Promise<void> {
  const challenge = await takeChallenge(door, given.ticket, { act: 'welcome', to: given.secret });
  const key = await readNewKey(party, challenge, given.response);
  const id = newId(door.clock());
  const accepted = await door.pool.query(
    'select kernel.door_accept_by_passkey($1, $2, $3, $4, $5, $6, $7) as user',
    [
      hashSecret(given.secret),
      id,
      key.id,
      Buffer.from(key.publicKey),
      key.counter,
      given.name,
      given.language,
    ],
  );
  const user = accepted.rows[0]?.user as string | null;
  if (!user) refuse('kernel.invitation-ended');
  await recordAtDoor(door, 'kernel.accept-invitation', 'done', user, { passkey: id });
}
