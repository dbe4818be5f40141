/** To whom backups are encrypted: the public halves lie with the keys, the secret ones were shown once and are nowhere here. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import type { BackupKind } from './shelf.ts';

/** The keyring may go to somebody else than the data, so that no single secret key opens both. */
const files: Record<BackupKind, string> = { data: 'backup-recipient', keys: 'backup-recipient-of-keys' };

/** Whether backups can be taken. */
export function hasRecipient(keys: string): boolean {
  return existsSync(join(keys, files.data));
}

/** The recipients of a kind; without one of their own the keys go where the data goes. Throws where there is none. */
export function recipientsOf(keys: string, kind: BackupKind): string[] {
  const own = join(keys, files[kind]);
  const path = existsSync(own) ? own : join(keys, files.data);
  if (!existsSync(path))
    throw new Error(
      'There is nobody yet to whom backups are encrypted. Make a recipient: zaedno backup init',
    );
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0)
    throw new Error(`${path} names no recipient. Put a line there that begins with age1.`);
  for (const line of lines) requireRecipient(path, line);
  return lines;
}

function requireRecipient(path: string, line: string): void {
  // A secret key that was put there by mistake must not go on lying on this machine, and is not repeated in a message.
  if (/^AGE-SECRET-KEY-/i.test(line))
    throw new Error(
      `${path} holds a secret key. Take it off this machine, and put the recipient there (it begins with age1).`,
    );
  try {
    new Encrypter().addRecipient(line);
  } catch (cause) {
    throw new Error(`${path} holds a line that is no recipient: "${line.slice(0, 24)}…".`, { cause });
  }
}

/**
 * Makes a recipient (X25519 with ML-KEM-768, so that what is copied today stays closed to later computers) and keeps its
 * public half; answers the secret one, which is nowhere else. Throws where there is a recipient already.
 */
export async function makeRecipient(keys: string, kind: BackupKind): Promise<string> {
  const path = join(keys, files[kind]);
  if (existsSync(path))
    throw new Error(
      `There is a recipient already (${path}). To change it, put that file aside first; backups of before still need the old secret key.`,
    );
  const secret = await generateHybridIdentity();
  const recipient = await identityToRecipient(secret);
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, `${recipient}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secret;
}
