// Decides where the embedded database lives and makes its folders: ours where we may, private to its account, short enough for a socket.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  link,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, chooseAccount, closedFolder } from './account.ts';

/** Where one embedded database lives. */
export interface Place {
  readonly account: Account | undefined;
  readonly dataFolder: string;
  readonly logFolder: string;
  readonly socketFolder: string;
  /** True when socketFolder was made for this run only, and goes with it. */
  readonly socketIsTemporary: boolean;
  readonly password: string;
}

/** Used as root when the home folder or the programs lie where no other account may pass, as under /root. */
const sharedFolder = '/var/lib/zaedno';

/** Socket addresses hold 108 bytes on Linux, 104 on macOS. */
const longestSocketPath = 100;

/** Makes all folders under `home`, or elsewhere where its account cannot reach them. */
export async function makePlace(home: string, log: (line: string) => void): Promise<Place> {
  const asRoot = process.getuid?.() === 0;
  await mkdir(home, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
  await mkdir(join(home, 'postgres'), { recursive: true, mode: asRoot ? 0o711 : 0o700 });
  // The keys may have been made first, and the home with them, closed. What is secret in it lies in closed folders of its own.
  if (asRoot && home !== homedir()) await letPass(home);
  const { root, account } = await reachableRoot(join(home, 'postgres'), log);
  const folders = { dataFolder: join(root, 'data'), logFolder: join(root, 'log') };
  await makePrivate(folders.logFolder, account);
  const password = await readOrMakePassword(join(home, 'keys'), existsSync(folders.dataFolder));
  const usual = join(root, 'socket');
  const socketIsTemporary = Buffer.byteLength(join(usual, '.s.PGSQL.5432')) > longestSocketPath;
  const socketFolder = socketIsTemporary ? await mkdtemp(join(tmpdir(), 'zaedno-')) : usual;
  await makePrivate(socketFolder, account);
  return { ...folders, account, socketFolder, socketIsTemporary, password };
}

async function letPass(home: string): Promise<void> {
  const { uid, mode } = await stat(home);
  if (uid === 0 && (mode & 0o777) === 0o700) await chmod(home, 0o711);
}

async function reachableRoot(usual: string, log: (line: string) => void) {
  const pointer = join(usual, 'elsewhere');
  if (existsSync(pointer)) {
    const root = (await readFile(pointer, 'utf8')).trim();
    return { root, account: await chooseAccount(join(root, 'data')) };
  }
  const account = await chooseAccount(join(usual, 'data'));
  const closed = closedFolder(usual, account);
  if (!account || !closed) return { root: usual, account };
  if (existsSync(join(usual, 'data'))) {
    throw new Error(
      `PostgreSQL runs as ${account.name}, which may no longer pass through ${closed} to its data in ${usual}. Let it pass ("chmod o+x ${closed}").`,
    );
  }
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  const root = await mkdtemp(join(sharedFolder, 'home-'));
  await chmod(root, 0o711);
  await writeFile(pointer, `${root}\n`, { mode: 0o600 });
  log(`${closed} is closed to the account ${account.name}, so the database is kept in ${root}.`);
  return { root, account };
}

/** Programs that the account can run: those given, or a copy where their folder is closed to it. */
export async function reachableBinaries(
  binaries: string,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<string> {
  const closed = closedFolder(binaries, account);
  if (!account || !closed) return binaries;
  const native = dirname(binaries);
  const label = basename(dirname(native));
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(sharedFolder, `programs-${label}-${version}`);
  if (!existsSync(copy)) {
    log(`${closed} is closed to the account ${account.name}, so PostgreSQL is copied to ${copy}.`);
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
    const unfinished = await mkdtemp(`${copy}.`);
    await chmod(unfinished, 0o755);
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      await rename(unfinished, copy);
    } catch (cause) {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw cause;
    }
  }
  return join(copy, 'bin');
}

async function makePrivate(folder: string, account: Account | undefined): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o700);
    if (account) await chown(folder, account.uid, account.gid);
  } catch (cause) {
    throw new Error(
      `${folder} cannot be made private to the database. It may belong to another user: start as that user, or set ZAEDNO_HOME to a folder of your own.`,
      { cause },
    );
  }
}

async function readOrMakePassword(folder: string, dataExists: boolean): Promise<string> {
  const path = join(folder, 'postgres-superuser');
  if (!existsSync(path)) {
    if (dataExists) {
      throw new Error(
        `${path} is missing, and the database cannot be opened without it. Put it back from the backup of the keys.`,
      );
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await makeSecret(path, randomBytes(24).toString('base64url'));
  }
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    throw new Error(
      `${path} cannot be read: it belongs to the user who started Zaedno first. Start as that user, or set ZAEDNO_HOME to a folder of your own.`,
      { cause },
    );
  }
}

/** Appears whole or not at all, and never replaces one that another start has just made. */
async function makeSecret(path: string, secret: string): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  const file = await open(unfinished, 'w', 0o600);
  await file.writeFile(`${secret}\n`);
  await file.sync();
  await file.close();
  try {
    await link(unfinished, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    await rm(unfinished);
  }
}
