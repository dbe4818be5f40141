// The throwaway PostgreSQL server of one test run: the bundled one, or the system's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#kernel/db/embedded.ts';
import { isRunning, readPidFile, stopPostmaster } from '#kernel/db/embedded/postmaster.ts';

export interface TestDatabase {
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

const prefix = 'zaedno-test-';

/** `which`: the bundled PostgreSQL, or 'debian' for the newest that the system's packages installed. */
export async function startTestDatabase(which: 'bundled' | 'debian'): Promise<TestDatabase> {
  await sweep();
  const home = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  if (process.getuid?.() === 0) await chmod(home, 0o711); // PostgreSQL runs under another account and must pass
  try {
    const database = await startEmbedded({
      home,
      fast: true,
      log: (line) => console.log(`  ${line}`),
      ...(which === 'debian' && { binaries: await systemBinaries() }),
    });
    return {
      superuserUrl: database.superuserUrl,
      stop: async () => {
        await database.stop();
        await rm(home, { recursive: true, force: true });
      },
    };
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    throw cause;
  }
}

/** Folder with initdb and postgres of the newest PostgreSQL >= 15 that the system has. */
async function systemBinaries(): Promise<string> {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? (await readdir(debian)).map(Number).filter((version) => version >= 15)
    : [];
  const newest = versions.toSorted((a, b) => b - a)[0];
  const folder = newest === undefined ? askPgConfig() : join(debian, String(newest), 'bin');
  if (folder && existsSync(join(folder, 'initdb'))) return folder;
  throw new Error(
    'No PostgreSQL 15 or later is installed on this system. On Debian or Ubuntu: "apt-get install postgresql".',
  );
}

function askPgConfig(): string | undefined {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}

/** Takes away what killed runs left behind, the running database included. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = /^zaedno-test-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const home = join(tmpdir(), name);
    try {
      const data = join(home, 'postgres', 'data');
      const left = readPidFile(data);
      if (left) await stopPostmaster(left.pid, data, () => {});
      await rm(home, { recursive: true, force: true });
    } catch (cause) {
      if (
        (cause as NodeJS.ErrnoException).code !== 'EACCES' &&
        (cause as NodeJS.ErrnoException).code !== 'EPERM'
      )
        throw cause;
      // another user's run: theirs to sweep
    }
  }
}
