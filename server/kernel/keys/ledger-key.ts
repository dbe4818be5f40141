/** The files of a change of the ledger's signing key: the next one lies beside the old one until the log is handed over. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const nextOf = (folder: string) => join(folder, 'ledger-signing-key.next');

/** The next key (PEM, PKCS 8) that an interrupted change left, if any. */
export function waitingLedgerKey(folder: string): string | undefined {
  return existsSync(nextOf(folder)) ? readFileSync(nextOf(folder), 'utf8') : undefined;
}

/** The next key (PEM, PKCS 8), made where there is none; one that an interrupted change left is taken up again. */
export function nextLedgerKey(folder: string): string {
  const path = nextOf(folder);
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8');
}

/** Puts the next key into the place of the old one, of which nothing remains in this folder. */
export function takeNextLedgerKey(folder: string): void {
  renameSync(nextOf(folder), join(folder, 'ledger-signing-key'));
}
