/** Where the wrapped keys of records lie: one small file each, and one for each key that was destroyed. */
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { destroyKeyFile, makeKeyFolder, readKeyFile, replaceKeyFile, writeNewKeyFile } from './key-files.ts';

/** Why and when a key was destroyed; it stays, so that no copy of the key or the data is taken for a living one. */
export type KeyEnd = { key: string; record: string; rule: string /** ISO 8601, UTC. */; at: string };

export type KeyringFolder = {
  readonly root: string;
  /** Made once with the keyring; the database remembers it, so that no other keyring is taken for this one. */
  readonly id: string;
  /** The line of a key, or undefined where there is none or where it was destroyed. Throws where the keyring itself is away. */
  read(key: string): Promise<string | undefined>;
  /** A new key; durable when this answers. */
  write(key: string, line: string): Promise<void>;
  /** The same key under another node key. A key that is destroyed meanwhile stays destroyed. */
  replace(key: string, line: string): Promise<void>;
  /** Writes down the end first, and then overwrites the key and takes it away; true where it was there. May be repeated. */
  destroy(end: KeyEnd): Promise<boolean>;
  end(key: string): Promise<KeyEnd | undefined>;
  /** Every key that is there; destroyed ones are not. */
  keys(): AsyncGenerator<string>;
  /** Every key that was destroyed. */
  ends(): AsyncGenerator<string>;
};

/** The parts of a keyring's folder. */
export const keyringParts = { id: 'keyring-id', keys: 'keys', ends: 'destroyed' } as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the folder, or makes it where `make` is given. Throws a sentence where it is missing or open to others. */
export async function openKeyringFolder(root: string, { make }: { make: boolean }): Promise<KeyringFolder> {
  if (make) await makeKeyFolder(root);
  if (!existsSync(root))
    throw new Error(
      `The keyring ${root} is missing. Put it back from the backup of the keyring, or set ZAEDNO_KEYRING to its folder. Without it nothing that is sealed can be read.`,
    );
  if (process.platform !== 'win32' && (statSync(root).mode & 0o077) !== 0)
    throw new Error(`Others can enter the keyring ${root}. Make it yours alone (chmod 700) and start again.`);
  // What this account would write there, the node could not read afterwards.
  if (process.getuid && statSync(root).uid !== process.getuid())
    throw new Error(`The keyring ${root} belongs to another account. Run this as that account.`);
  const named = join(root, keyringParts.id);
  if (make) await writeNewKeyFile(named, `${randomUUID()}\n`);
  const id = await readKeyFile(named);
  if (!id) throw new Error(`${named} is missing. Put the keyring back from its backup.`);
  return folderAt(root, id.trim());
}

function folderAt(root: string, id: string): KeyringFolder {
  const shard = (part: string, key: string) => join(root, part, shardOf(key));
  const path = (key: string) => join(shard(keyringParts.keys, key), key);
  const endPath = (key: string) => join(shard(keyringParts.ends, key), key);
  const end = async (key: string) => {
    const text = await readKeyFile(endPath(key));
    return text === undefined ? undefined : (JSON.parse(text) as KeyEnd);
  };
  /** A keyring that is away, not mounted perhaps, must not look like one in which every key was destroyed. */
  const requireThere = () => {
    if (!existsSync(join(root, keyringParts.id)))
      throw new Error(
        `The keyring ${root} is missing. Put it back where it was; no key was destroyed by this.`,
      );
  };
  const takeAway = async (key: string) => {
    const was = await destroyKeyFile(path(key));
    // What a crash in the middle of writing left of it.
    const folder = shard(keyringParts.keys, key);
    for (const name of await namesIn(folder)) {
      if (name.startsWith(`.${key}.`)) await destroyKeyFile(join(folder, name));
    }
    return was;
  };
  return {
    root,
    id,
    end,
    async read(key) {
      const line = await readKeyFile(path(key));
      if (line === undefined) {
        requireThere();
        return undefined;
      }
      // It came back with a copy of the folder, or through a change of the node key that died: it is destroyed again.
      if (!existsSync(endPath(key))) return line;
      await takeAway(key);
      return undefined;
    },
    async write(key, line) {
      await makeKeyFolder(shard(keyringParts.keys, key));
      if (!(await writeNewKeyFile(path(key), line))) throw new Error('Two keys cannot have one name.');
    },
    async replace(key, line) {
      if (existsSync(path(key))) await replaceKeyFile(path(key), line);
      // The end is written before the key goes: either it is seen here, or whoever wrote it takes this file away.
      if (existsSync(endPath(key))) await takeAway(key);
    },
    async destroy(ended) {
      await makeKeyFolder(shard(keyringParts.ends, ended.key));
      await writeNewKeyFile(endPath(ended.key), `${JSON.stringify(ended)}\n`);
      return await takeAway(ended.key);
    },
    async *keys() {
      for await (const key of walk(join(root, keyringParts.keys))) if (!existsSync(endPath(key))) yield key;
    },
    ends: () => walk(join(root, keyringParts.ends)),
  };
}

/** 4,096 folders, by the random end of the id: a million keys are some 250 files in each. */
export function shardOf(key: string): string {
  if (!uuid.test(key)) throw new Error('A key has a UUID for a name.');
  return key.slice(-3);
}

async function* walk(root: string): AsyncGenerator<string> {
  for (const shard of await namesIn(root)) {
    for (const name of await namesIn(join(root, shard))) if (uuid.test(name)) yield name;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
