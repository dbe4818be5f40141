/** The keyring as a list of files: read whole while the node works, and put back without bringing a destroyed key to life. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeKeyFolder, readKeyFile, writeNewKeyFile } from './key-files.ts';
import {
  type KeyEnd,
  type KeyringFolder,
  keyringParts,
  openKeyringFolder,
  shardOf,
} from './keyring-folder.ts';

/** `root`: the keyring. `nodeKeys`: the key folder, where the node keys lie as files; with a key service there are none. */
export type KeyringPlaces = { root: string; nodeKeys: string };

/** A file of the keyring by its name in the backup: `keyring-id`, `keys/<id>`, `destroyed/<id>`, `node-keys/<name>`. */
export type KeyringFile = { name: string; text: string };

const nodeKeyName = /^node-key-\d{6}-[0-9a-f]{8}$/;

/**
 * Every file, in an order that makes a whole of them although keys come, go and change their node key meanwhile: node
 * keys before and after the keys that they wrap, and what was destroyed last, so that it is known to be gone.
 */
export async function* readKeyring({ root, nodeKeys }: KeyringPlaces): AsyncGenerator<KeyringFile> {
  const folder = await openKeyringFolder(root, { make: false });
  yield { name: keyringParts.id, text: `${folder.id}\n` };
  const given = new Set<string>();
  const files = async function* (): AsyncGenerator<KeyringFile> {
    const there = existsSync(nodeKeys) ? await readdir(nodeKeys) : [];
    for (const name of there.filter((one) => nodeKeyName.test(one) && !given.has(one))) {
      const text = await readKeyFile(join(nodeKeys, name));
      if (text === undefined) continue;
      given.add(name);
      yield { name: `node-keys/${name}`, text };
    }
  };
  yield* files();
  for await (const key of folder.keys()) {
    const text = await folder.read(key);
    if (text !== undefined) yield { name: `${keyringParts.keys}/${key}`, text };
  }
  yield* files();
  for await (const key of folder.ends()) {
    const end = await folder.end(key);
    if (end) yield { name: `${keyringParts.ends}/${key}`, text: `${JSON.stringify(end)}\n` };
  }
}

/**
 * Puts files back where none is. What is there stays, and a key that was destroyed, here or in the backup itself, is left
 * out. Throws where the folder holds the keyring of another node.
 */
export async function restoreKeyring(
  { root, nodeKeys }: KeyringPlaces,
  files: AsyncIterable<KeyringFile> | Iterable<KeyringFile>,
): Promise<{ restored: number; leftOut: number }> {
  await makeKeyFolder(nodeKeys);
  await makeKeyFolder(root);
  const counted = { restored: 0, leftOut: 0 };
  let folder: KeyringFolder | undefined;
  for await (const { name, text } of files) {
    const path = placeOf({ root, nodeKeys }, name);
    if (name === keyringParts.id) {
      await writeNewKeyFile(path, text);
      if ((await readKeyFile(path)) !== text)
        throw new Error(`${root} holds the keyring of another node. Restore into an empty folder.`);
    }
    folder ??= await openKeyringFolder(root, { make: false });
    const [part = '', key = ''] = name.split('/');
    if (part === keyringParts.ends) {
      if (await folder.destroy(JSON.parse(text) as KeyEnd)) counted.restored -= 1;
    } else if (part === keyringParts.keys && (await folder.end(key))) {
      counted.leftOut += 1;
    } else {
      await makeKeyFolder(dirname(path));
      const isWritten = await writeNewKeyFile(path, text);
      if (part === keyringParts.keys && isWritten) counted.restored += 1;
    }
  }
  return counted;
}

/** A name from a backup leads nowhere else: only these four forms are taken. */
function placeOf({ root, nodeKeys }: KeyringPlaces, name: string): string {
  const [part = '', id = '', more] = name.split('/');
  if (more === undefined) {
    if (name === keyringParts.id) return join(root, name);
    if (part === 'node-keys' && nodeKeyName.test(id)) return join(nodeKeys, id);
    if (part === keyringParts.keys || part === keyringParts.ends) return join(root, part, shardOf(id), id);
  }
  throw new Error(`"${name}" is no file of a keyring.`);
}
