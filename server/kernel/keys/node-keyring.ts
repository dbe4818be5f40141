/** The keyring of a node as its configuration says, for the server and for commands at the machine. */
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import { wayOut } from '../way-out.ts';
import { givenSecret } from './files.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import type { KeyChange } from '../separation/key-ceremony.ts';
import { hasNodeKeyFiles, type NodeKeys, nodeKeysInFiles } from './node-keys.ts';
import { nodeKeysInTransit, nodeKeysOfBoth } from './transit.ts';

/** Node keys in files, or in the key service that is configured; what the other one wrapped before is still opened. */
export function nodeKeysOf({ keys, kms }: Pick<Config, 'keys' | 'kms'>): NodeKeys {
  const inFiles = nodeKeysInFiles(keys);
  if (!kms) return inFiles;
  const { address, key, tokenFile, leave } = kms;
  const token = givenSecret(tokenFile);
  const inTransit = nodeKeysInTransit({ address, key, token }, wayOut([address]));
  return leave ? nodeKeysOfBoth(inFiles, inTransit) : nodeKeysOfBoth(inTransit, inFiles);
}

/** Which change the next change of the node key is: under way between files and a key service, or a new one where they are. */
export async function nodeKeyChange({ keys, kms }: Pick<Config, 'keys' | 'kms'>): Promise<KeyChange> {
  return kms && (kms.leave || (await hasNodeKeyFiles(keys))) ? 'move-node-key' : 'rotate-node-key';
}

/**
 * Opens the keyring that belongs to the database of `door`, or makes the first one. Throws a sentence where the database
 * knows another, or where its keyring is missing: a fresh one would open nothing, and hide that.
 */
export async function openNodeKeyring(
  config: Pick<Config, 'keyring' | 'keys' | 'kms'>,
  door: Pool,
  now: () => number = Date.now,
): Promise<Keyring> {
  const known = await idOf(door, null);
  const parts = { root: config.keyring, nodeKeys: nodeKeysOf(config), now };
  const keyring = await openKeyring({ ...parts, make: known === undefined });
  // On the way back from a key service no node key lies in a file yet.
  if (config.kms?.leave) await parts.nodeKeys.begin();
  await parts.nodeKeys.newest();
  const { id } = keyring.folder;
  const belongs = known ?? (await idOf(door, id));
  if (id !== belongs)
    throw new Error(
      `The keyring ${config.keyring} belongs to another database. Set ZAEDNO_KEYRING to the folder of this node's keyring, or put it back from its backup.`,
    );
  return keyring;
}

async function idOf(door: Pool, shown: string | null): Promise<string | undefined> {
  const found = await door.query('select kernel.door_keyring($1) as id', [shown]);
  return found.rows[0].id ?? undefined;
}
