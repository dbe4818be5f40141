/** Secrets in files of mode 0600 under the node's key folder; never in the environment, the database or a log. */
import { createHash, createHmac, generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Reads a secret, or makes and keeps it at first use. */
function secretFile(folder: string, name: string, make: () => string): string {
  const path = join(folder, name);
  if (existsSync(path)) {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
      throw new Error(
        `Others can read the key file ${path}. Make it yours alone (chmod 600) and start again.`,
      );
    }
    const kept = readFileSync(path, 'utf8').trim();
    // A machine that lost its power on a full disk can leave one; as a key it would be known to everybody.
    if (kept === '')
      throw new Error(`The key file ${path} is empty. Put it back from the backup of the keys.`);
    return kept;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = make().trim();
  writeFileSync(`${path}.new`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secret;
}

/** A secret that somebody else made and the operator put into a file. */
export function givenSecret(path: string): string {
  return secretFile(dirname(path), basename(path), () => {
    throw new Error(
      `The secret file ${path} is missing. Write the secret into it, for your account alone (chmod 600).`,
    );
  });
}

/** 32 random bytes, base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

export const databaseLogins = ['zaedno_app', 'zaedno_door', 'zaedno_sealer'] as const;
export type DatabaseLogin = (typeof databaseLogins)[number];

/** The passwords of the database roles that log in. */
export function databasePasswords(folder: string): Record<DatabaseLogin, string> {
  const password = (login: DatabaseLogin) => secretFile(folder, `database-${login}`, randomSecret);
  return {
    zaedno_app: password('zaedno_app'),
    zaedno_door: password('zaedno_door'),
    zaedno_sealer: password('zaedno_sealer'),
  };
}

/** The password of `zaedno_backup`, which reads everything; the server itself never uses it. */
export function backupPassword(folder: string): string {
  return secretFile(folder, 'database-zaedno_backup', randomSecret);
}

/** The Ed25519 key that signs the ledger's checkpoints, as PEM (PKCS 8). */
export function ledgerKey(folder: string): string {
  return secretFile(folder, 'ledger-signing-key', () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
}

/** The key under which list cursors are signed. */
export function cursorKey(folder: string): string {
  return secretFile(folder, 'cursor-key', randomSecret);
}

/** SHA-256 of a session's or an invitation's secret: what the database keeps of it. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** SHA-256 of an input in canonical form, to tell whether a key is used again for another command. */
export function hashText(text: string | Uint8Array): Buffer {
  return createHash('sha256').update(text).digest();
}

/** HMAC-SHA-256: tells two texts apart for whoever has the key, and nothing to anybody else. */
export function signText(key: string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** Signs the place in a list, so that nobody writes one by hand. */
export function signCursor(key: string, place: readonly string[]): string {
  const body = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url').slice(0, 22)}`;
}

/** The place that a cursor names, or undefined where it is not ours. */
export function readCursor(key: string, cursor: string): string[] | undefined {
  const [body = '', mac = ''] = cursor.split('.');
  const wanted = Buffer.from(createHmac('sha256', key).update(body).digest('base64url').slice(0, 22));
  const given = Buffer.from(mac);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as string[];
}

/** SHA-256 as hex: whether a file is the one that was applied. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The key under which the second factor's shared secrets lie in the database. */
export function credentialKey(folder: string): string {
  return secretFile(folder, 'credential-key', randomSecret);
}

/** The key of the short tickets between the steps of signing in. */
export function doorKey(folder: string): string {
  return secretFile(folder, 'door-key', randomSecret);
}

/** A fact signed for some minutes, so that no state is kept between two steps. */
export function signTicket(key: string, fact: Record<string, string>, until: Date): string {
  return signCursor(key, [JSON.stringify(fact), until.toISOString()]);
}

/** The fact of a ticket, or undefined where it is forged or too old. */
export function readTicket(key: string, ticket: string, now: Date): Record<string, string> | undefined {
  const [fact, until] = readCursor(key, ticket) ?? [];
  if (!fact || !until || new Date(until) < now) return undefined;
  return JSON.parse(fact) as Record<string, string>;
}
