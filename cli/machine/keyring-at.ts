// The keyring of this node, where it has one.
import { existsSync } from 'node:fs';
import type { Config } from '#kernel/config.ts';
import { keyPlaces } from '#kernel/backup/run.ts';
import { type KeyringFolder, openKeyringFolder } from '#kernel/keys/keyring-folder.ts';

/** Undefined for a node that never sealed anything. */
export async function keyringAt(config: Config): Promise<KeyringFolder | undefined> {
  const { root } = keyPlaces(config);
  return existsSync(root) ? await openKeyringFolder(root, { make: false }) : undefined;
}
