/** How the keyring stands: its keys by node key, what was destroyed, what does not open. */
import type { Keyring } from './keyring.ts';
import { DamagedKey, nodeKeyOf } from './node-keys.ts';

export type KeyCount = {
  keys: number;
  destroyed: number;
  /** How many keys each node key wraps. */
  nodeKeys: Record<string, number>;
  /** Keys whose files do not open. */
  damaged: string[];
};

/** Opens every key once, and keeps none of them. */
export async function countKeys({ folder, nodeKeys }: Keyring): Promise<KeyCount> {
  const count: KeyCount = { keys: 0, destroyed: 0, nodeKeys: {}, damaged: [] };
  for await (const key of folder.keys()) {
    const line = await folder.read(key);
    if (line === undefined) continue;
    count.keys += 1;
    try {
      (await nodeKeys.unwrap(line, key)).fill(0);
      const name = nodeKeyOf(line) as string;
      count.nodeKeys[name] = (count.nodeKeys[name] ?? 0) + 1;
    } catch (error) {
      if (!(error instanceof DamagedKey)) throw error;
      // It may have been destroyed between the two.
      if ((await folder.read(key)) !== undefined) count.damaged.push(key);
    }
  }
  for await (const _ of folder.ends()) count.destroyed += 1;
  return count;
}
