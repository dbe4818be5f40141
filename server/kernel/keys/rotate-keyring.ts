/** A new node key for every key of the keyring, while nodes go on reading and writing. */
import type { Keyring } from './keyring.ts';
import { DamagedKey, nodeKeyOf } from './node-keys.ts';

export type Rotation = {
  /** The node key from now on. */
  nodeKey: string;
  /** Keys that were wrapped anew. */
  wrapped: number;
  /** Keys under another node key at the end: made meanwhile by a server that is not yet configured as this is. */
  left: number;
  /** Keys that could not be opened: their files are damaged. Put them back from the backup and change the node key again. */
  damaged: string[];
  /** Node keys that were destroyed, because nothing needs them any more. */
  destroyed: string[];
};

/**
 * Makes a node key, wraps every key under it, and then destroys the older ones. May be broken off and begun again: each
 * key is under one node key or the other at any moment, and an old one goes only when a second look found no key under it.
 */
export async function rotateKeyring({ folder, nodeKeys }: Keyring): Promise<Rotation> {
  const nodeKey = await nodeKeys.renew();
  const damaged: string[] = [];
  let wrapped = 0;
  for await (const key of folder.keys()) {
    const line = await folder.read(key);
    if (line === undefined || nodeKeyOf(line) === nodeKey) continue;
    try {
      const secret = await nodeKeys.unwrap(line, key);
      await folder.replace(key, await nodeKeys.wrap(secret, key));
      secret.fill(0);
      wrapped += 1;
    } catch (error) {
      // A key service that is away, or a full disk, is no damage: the change is broken off, and can be begun again.
      if (!(error instanceof DamagedKey)) throw error;
      // Neither is a key that was destroyed meanwhile.
      if ((await folder.read(key)) !== undefined) damaged.push(key);
    }
  }
  const used = new Set<string>();
  let left = 0;
  for await (const key of folder.keys()) {
    const name = nodeKeyOf((await folder.read(key)) ?? '');
    if (name) used.add(name);
    if (name && name !== nodeKey && !damaged.includes(key)) left += 1;
  }
  return { nodeKey, wrapped, left, damaged, destroyed: await nodeKeys.destroyUnused(used, nodeKey) };
}
