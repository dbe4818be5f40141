/** The invitation: an invited person sets up a second factor and a password. */
import { hashSecret, readTicket, signTicket } from '../keys/files.ts';
import type { Language } from '../operation/define.ts';
import { refuse } from '../operation/errors.ts';
import { type Door, minutesFrom, recordAtDoor } from './door.ts';
import { hashPassword, longestPassword, shortestPassword } from './password.ts';
import { newRecoveryCodes, newTotp, sealTotp, stepOf } from './second-factor.ts';

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
    enrolment: signTicket(door.key, fact, minutesFrom(door, 30)),
  };
}

/** Takes password, first code and the language the page was read in; answers the recovery codes, shown once. */
export async function acceptInvitation(
  door: Door,
  given: { secret: string; enrolment: string; password: string; code: string; language: Language },
): Promise<string[]> {
  requirePassword(given.password);
  const fact = readTicket(door.key, given.enrolment, door.clock());
  const totp = fact?.['totp'];
  const user = fact?.['user'];
  if (!totp || !user || fact['invitation'] !== hashSecret(given.secret).toString('hex'))
    refuse('kernel.invitation-ended');
  if (stepOf(totp, given.code.trim(), door.clock()) === undefined) refuse('kernel.code-wrong');
  const recovery = newRecoveryCodes();
  const accepted = await door.pool.query('select kernel.door_accept_invitation($1, $2, $3, $4, $5) as user', [
    hashSecret(given.secret),
    await hashPassword(given.password),
    sealTotp(door.credentialKey, user, totp),
    recovery.hashes,
    given.language,
  ]);
  if (accepted.rows[0]?.user !== user) refuse('kernel.invitation-ended');
  await recordAtDoor(door, 'kernel.accept-invitation', 'done', user, {});
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
