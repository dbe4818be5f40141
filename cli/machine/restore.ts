// `zaedno restore FILE`: a backup of the data into an empty database, embedded or of one's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Restored, restoreBackup, type Target } from '#kernel/backup/restore.ts';
import { secondsSince } from '#kernel/backup/run.ts';
import { type Config, readConfig } from '#kernel/config.ts';
import { startEmbedded } from '#kernel/db/embedded.ts';
import { makeDatabase } from '#kernel/db/owner.ts';
import { backupPassword, databasePasswords, ledgerKey } from '#kernel/keys/files.ts';
import { desks } from '#server/desks.ts';
import { done, json, type Outcome, refused, usage } from '../format.ts';
import { keyringAt } from './keyring-at.ts';
import { readSecretKey } from './secret-key.ts';

export const restoreHelp = `zaedno restore FILE [--identity FILE] [--new-keys] [--any-signer] [--json]

Restores a backup of the data into an empty database: the one of DATABASE_OWNER_URL (with DATABASE_URL beside it), or a new
embedded one under ZAEDNO_HOME. Stop the server first. Put the keys back before: zaedno backup restore-keys FILE

Whatever was erased after the backup was taken is erased again before anybody is served. Nobody is signed in afterwards.
Where it fails, the database is left as empty as it was.

  --identity FILE   the secret key of the backup, in a file that nobody else can read; without it it is asked for or piped in
  --new-keys        there is no backup of the keys: what is sealed stays closed, and nobody's second factor fits
  --any-signer      take a backup that today's key did not sign, because the key of that day is lost; today's key
                    signs from then on, and a verification says until where another one did

Exit codes: 0 restored, 1 refused or failed, 2 wrong use.
`;

type Given = {
  file: string;
  identity: string | undefined;
  newKeys: boolean;
  anySigner: boolean;
  asJson: boolean;
};

export async function runRestore(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(restoreHelp);
  try {
    const began = performance.now();
    const restored = await restore(given);
    const seconds = secondsSince(began);
    if (given.asJson) return { ...json({ ...restored, seconds }), code: restored.ledger.ok ? 0 : 1 };
    return told(restored, seconds);
  } catch (error) {
    return refused('cli.restore-failed', (error as Error).message, given.asJson);
  }
}

function readArguments(args: string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        identity: { type: 'string' },
        'new-keys': { type: 'boolean', default: false },
        'any-signer': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return undefined;
    return {
      file,
      identity: values.identity,
      newKeys: values['new-keys'],
      anySigner: values['any-signer'] || values['new-keys'],
      asJson: values.json,
    };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

async function restore({ file, identity: keyFile, newKeys, anySigner, asJson }: Given): Promise<Restored> {
  const config = readConfig(process.env);
  requireKeys(config, newKeys);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const identity = await readSecretKey(keyFile);
  const say = asJson ? () => {} : (line: string) => void process.stderr.write(`${line}\n`);
  return await withOwner(config, say, async (ownerUrl) =>
    restoreBackup({ ...(await targetOf(config, ownerUrl, say)), path: file, identity, anySigner }),
  );
}

/** What of this node goes into the restored database; keys that are missing are made. */
export async function targetOf(
  config: Config,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<Target> {
  return {
    ownerUrl,
    passwords: databasePasswords(config.keys),
    backupPassword: backupPassword(config.keys),
    ledgerKey: ledgerKey(config.keys),
    keyring: await keyringAt(config),
    desks,
    say,
  };
}

/** A fresh key would call a good log wrong, and be taken for the right one from then on. */
export function requireKeys({ keys }: Config, newKeys: boolean): void {
  if (newKeys || existsSync(join(keys, 'ledger-signing-key'))) return;
  throw new Error(
    `The keys are not in ${keys}. Put them back first: zaedno backup restore-keys FILE. If there is no backup of them, add --new-keys: what is sealed then stays closed, and nobody's second factor fits.`,
  );
}

/** Runs work with an owner's address: the configured one, or that of the embedded database, which is started for it. */
export async function withOwner<T>(
  config: Config,
  say: (line: string) => void,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl) {
    if (!config.databaseOwnerUrl)
      throw new Error(
        'DATABASE_OWNER_URL is missing: a restore makes tables, so it needs an owner of the database.',
      );
    return await work(config.databaseOwnerUrl);
  }
  const embedded = await startEmbedded({ home: config.home, log: say });
  try {
    return await work(await makeDatabase(embedded.superuserUrl, 'zaedno'));
  } finally {
    await embedded.stop();
  }
}

function told(restored: Restored, seconds: number): Outcome {
  const { takenAt, rows, tables, migrated, erasedAgain, ledger, sorting } = restored;
  const lines = [
    `Restored: ${rows} rows of ${tables} tables in ${seconds} seconds, from the backup of ${takenAt.toISOString()} (release ${restored.release}).`,
    `Migrations that came after it: ${migrated}. Records erased again: ${erasedAgain}. Nobody is signed in; orders that were under way have ended.`,
    ...(sorting ? [`Words are sorted by another library here (${sorting}).`] : []),
  ];
  const log = `ledger: ${ledger.size} entries, ${ledger.checkpoints} signed checkpoints`;
  if (ledger.ok) return done([...lines, `The ${log}: everything holds. A new era begins.`].join('\n'));
  return {
    code: 1,
    err: [...lines, `The ${log}: it does not hold.`, ...ledger.faults.map((one) => `  ${one}`)].join('\n'),
  };
}
