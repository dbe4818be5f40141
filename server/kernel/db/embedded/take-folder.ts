// Lets one process at a time own an embedded database. The system holds the lock, so it goes with a killed process.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { constants, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Place } from './place.ts';

/** Gives the folder back. */
export type Release = () => Promise<void>;

/** Throws a sentence naming the process that has it. Everything that makes, starts or repairs a database comes after this. */
export async function takeFolder(place: Place): Promise<Release> {
  const root = dirname(place.dataFolder);
  const owner = join(root, 'owner');
  const release = process.platform === 'linux' ? await takeName(root, place.password) : await takeFile(root);
  if (!release) {
    const pid = existsSync(owner) ? (await readFile(owner, 'utf8')).trim() : '';
    throw inUse(place, pid ? `process ${pid}` : 'which is just starting');
  }
  await writeFile(owner, `${process.pid}\n`);
  return async () => {
    await rm(owner, { force: true });
    await release();
  };
}

export function inUse(place: Place, holder: string): Error {
  return new Error(
    `The database in ${place.dataFolder} is in use by another Zaedno (${holder}). Stop that one, or start this one with a folder of its own: ZAEDNO_HOME=/another/folder npm start`,
  );
}

/** Linux: a socket name without a file. The password makes it one that no other user can guess and block. */
async function takeName(root: string, password: string): Promise<Release | undefined> {
  const name = createHash('sha256').update(`${root}\0${password}`).digest('hex');
  const server = createServer((visitor) => visitor.destroy());
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(`\0zaedno-${name}`, () => resolve(true));
  });
  if (!taken) return undefined;
  server.unref();
  return () => new Promise((resolve) => void server.close(() => resolve()));
}

/** macOS and BSD: a file opened with an exclusive lock. */
async function takeFile(root: string): Promise<Release | undefined> {
  const exclusive = 0x20; // O_EXLOCK, which Node has no name for
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | exclusive;
  try {
    const file = await open(join(root, 'lock'), flags, 0o600);
    return () => file.close();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
    throw cause;
  }
}
