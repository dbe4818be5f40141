/** Backups by night, in a process of their own: the server never holds the password of the role that reads everything. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { clearShelf, isBackupDue } from '#kernel/backup/shelf.ts';
import type { Config } from '#kernel/config.ts';
import type { House } from '#kernel/operation/house.ts';

const command = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
/** After one that failed; the warning of the probe tells people long before the next night. */
const again = 60 * 60_000;

/**
 * Answers what is to be done every few minutes: take away what has had its time, and take a backup when the night's is
 * missing. Nothing, where no folder is named.
 */
export function nightly(
  { config, clock, log }: Pick<House, 'config' | 'clock' | 'log'>,
  stopping: AbortSignal,
): () => Promise<void> {
  let notBefore = 0;
  return async () => {
    const folder = config.backupTo;
    const now = clock();
    if (folder === undefined) return;
    await clearShelf(folder, now);
    if (now.getTime() < notBefore || !isBackupDue(folder, config.timeZone, now)) return;
    notBefore = now.getTime() + again;
    await takeBackups(config, folder, stopping);
    log('info', 'the backups of the night are taken');
  };
}

async function takeBackups(config: Config, folder: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [command, 'backup'], {
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ZAEDNO_HOME: config.home,
      ZAEDNO_KEYRING: config.keyring,
      ZAEDNO_BACKUP_TO: folder,
      ...(config.databaseUrl ? { DATABASE_URL: config.databaseUrl } : {}),
    },
  });
  let said = '';
  child.stderr.on('data', (piece) => (said = (said + String(piece)).slice(-1000)));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject);
  child.on('close', resolve);
  if ((await promise) !== 0) throw new Error(said.trim() || 'the command gave no reason');
}
