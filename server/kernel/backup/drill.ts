/** The drill: restores the newest backup into a database of its own that is thrown away, and says what came of it. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../db/embedded.ts';
import type { DeskSource } from '../db/migrate.ts';
import { makeDatabase } from '../db/owner.ts';
import { backupPassword, databasePasswords, ledgerKey } from '../keys/files.ts';
import type { KnownEnds } from '../retention/erase-again.ts';
import { bringIn, readBackup, type Restored, type Target } from './restore.ts';
import { secondsSince } from './run.ts';

export type DrillRequest = {
  path: string;
  identity: string;
  /** The node's keys: they sign and check the ledger. */
  keys: string;
  keyring: KnownEnds | undefined;
  desks: readonly DeskSource[];
  /** Where the database of the drill may lie for some minutes; it holds what the node holds. */
  home: string;
  anySigner?: boolean;
  say?: (line: string) => void;
};

/** Answers what a restore would bring, and how long it takes here. The node's own database is not touched. */
export async function drill(request: DrillRequest): Promise<Restored & { seconds: number }> {
  const began = performance.now();
  const say = request.say ?? (() => {});
  const target = { ...request, say, ledgerKey: ledgerKey(request.keys) };
  const source = await readBackup(target);
  await mkdir(request.home, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(request.home, 'drill-'));
  // Where we are root, the database runs under another account, which has to pass through.
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
  const embedded = await startEmbedded({ home: folder, log: say });
  try {
    const ownerUrl = await makeDatabase(embedded.superuserUrl, 'zaedno_drill');
    const here: Target = {
      ...target,
      ownerUrl,
      // Passwords of its own: nothing of the node's opens it, and it opens nothing of the node's.
      passwords: databasePasswords(join(folder, 'keys')),
      backupPassword: backupPassword(join(folder, 'keys')),
      // A drill erases no keys.
      keyring: request.keyring && { ...request.keyring, destroy: async () => false },
    };
    return { ...(await bringIn(here, source)), seconds: secondsSince(began) };
  } finally {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
