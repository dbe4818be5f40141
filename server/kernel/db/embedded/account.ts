// PostgreSQL refuses to run as root: chooses the account that runs it instead, and checks that it can reach what it needs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The account that PostgreSQL runs under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** Accounts to drop to, best first: one made for this purpose, Debian's, and the one every system has. */
const candidates = ['zaedno', 'postgres', 'nobody'];

/** Undefined: run as we are. Otherwise we are root, and PostgreSQL gets an account that owns nothing else of ours. */
export async function chooseAccount(dataFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await accounts();
  if (existsSync(dataFolder)) {
    const owner = await stat(dataFolder);
    if (owner.uid !== 0) {
      const name = known.find((account) => account.uid === owner.uid)?.name ?? String(owner.uid);
      return { uid: owner.uid, gid: owner.gid, name };
    }
  }
  for (const name of candidates) {
    const found = known.find((account) => account.name === name && account.uid !== 0);
    if (found) return found;
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this system has none of the accounts zaedno, postgres, nobody. Make one ("useradd --system zaedno"), or start Zaedno as an ordinary user.',
  );
}

async function accounts(): Promise<Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** The topmost folder on the way to `path` that the account may not pass through, if any. */
export function closedFolder(path: string, account: Account | undefined): string | undefined {
  if (!account || canEnter(path, account)) return undefined;
  const parent = dirname(path);
  return (parent === path ? undefined : closedFolder(parent, account)) ?? path;
}

function canEnter(folder: string, account: Account): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}
