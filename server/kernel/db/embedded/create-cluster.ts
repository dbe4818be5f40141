// Makes a new data folder: UTF-8, ICU collation, checksums, SCRAM. It appears whole or not at all.
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Place } from './place.ts';
import { runProgram } from './run-program.ts';

/** With patience: the initdb of a killed start may still be writing into it. */
const gone = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };

/** True when this call made the data folder. Only for the owner of the folder. */
export async function createCluster(place: Place, binaries: string): Promise<boolean> {
  const { dataFolder, account } = place;
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return false;
  await removeUnfinished(dataFolder);
  const unfinished = `${dataFolder}.new-${process.pid}`;
  const passwordFile = join(place.socketFolder, `password-${process.pid}`);
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, place.password, { mode: 0o600 });
  if (account) {
    await chown(unfinished, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const choices = {
    pgdata: unfinished,
    username: 'postgres',
    pwfile: passwordFile,
    'auth-local': 'scram-sha-256',
    'auth-host': 'reject',
    encoding: 'UTF8',
    locale: 'C',
    'locale-provider': 'icu',
    'icu-locale': 'und',
  };
  const args = Object.entries(choices).map(([name, value]) => `--${name}=${value}`);
  try {
    await runProgram(join(binaries, 'initdb'), [...args, '--data-checksums', '--no-instructions'], account);
    await rename(unfinished, dataFolder);
    return true;
  } catch (cause) {
    throw new Error(
      `The database could not be created in ${dataFolder}. ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, gone);
  }
}

/** What a killed start left behind. */
async function removeUnfinished(dataFolder: string): Promise<void> {
  const prefix = `${basename(dataFolder)}.new-`;
  for (const name of await readdir(dirname(dataFolder))) {
    if (name.startsWith(prefix)) await rm(join(dirname(dataFolder), name), gone);
  }
}

/** Refuses data of another major version, which PostgreSQL cannot open. */
export async function requireSameVersion(dataFolder: string, binariesMajor: string): Promise<void> {
  const made = (await readFile(join(dataFolder, 'PG_VERSION'), 'utf8')).trim();
  if (made === binariesMajor) return;
  throw new Error(
    `The data in ${dataFolder} was made by PostgreSQL ${made}, and this is PostgreSQL ${binariesMajor}. Start the release that made it, take a backup, and restore the backup here into a new folder.`,
  );
}
