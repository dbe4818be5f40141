/** The keyring: a key for each record, kept outside the database, wrapped under the node key, and mortal. */
import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { openKeyCache } from './key-cache.ts';
import { type KeyEnd, type KeyringFolder, openKeyringFolder } from './keyring-folder.ts';
import { type NodeKeys, nodeKeyOf } from './node-keys.ts';

export type RecordKey = { id: string; key: KeyObject };

export type Keyring = {
  readonly folder: KeyringFolder;
  readonly nodeKeys: NodeKeys;
  /** A new key; on disk before this answers, so that nothing is ever committed under a key that a crash takes. */
  make(id?: string): Promise<RecordKey>;
  /** The key, or undefined where it is not in the keyring: destroyed, or lost. Ask only with an id from a row that was seen. */
  find(id: string): Promise<KeyObject | undefined>;
  /** The same, and this process does not keep it for the next who asks. */
  glance(id: string): Promise<KeyObject | undefined>;
  /**
   * Many at a glance, some files at a time, and all of them unwrapped together. What is destroyed, lost or damaged is not
   * among them: ask for it alone to hear why.
   */
  glanceAll(ids: readonly string[]): Promise<ReadonlyMap<string, KeyObject>>;
  /** Destroys a key for good; may be repeated. It leaves this process at once, others when they are told or after 5 minutes. */
  destroy(end: KeyEnd): Promise<void>;
  /** Lets go of keys that another process destroyed, and of what is older than 5 minutes. */
  forget(ids: readonly string[]): void;
};

/** Files that are read at the same moment. */
const atOnce = 32;

export type KeyringParts = { root: string; nodeKeys: NodeKeys; now?: () => number; make?: boolean };

/** Opens the keyring. `make`: where there is none yet; else its absence is an error, in words. */
export async function openKeyring({ root, nodeKeys, now, make }: KeyringParts): Promise<Keyring> {
  const folder = await openKeyringFolder(root, { make: make === true });
  if (make) await nodeKeys.begin();
  const cache = openKeyCache(now ?? Date.now);
  return {
    folder,
    nodeKeys,
    async make(id = randomUUID()) {
      const secret = randomBytes(32);
      const line = await nodeKeys.wrap(secret, id);
      await folder.write(id, line);
      // A change of the node key looks for files once its new key is there: either it saw this one, or we see the new key.
      if (nodeKeyOf(line) !== (await nodeKeys.newest()))
        await folder.replace(id, await nodeKeys.wrap(secret, id));
      return { id, key: keep(id, secret) };
    },
    async find(id) {
      const known = cache.get(id);
      if (known) return known;
      const line = await folder.read(id);
      return line === undefined ? undefined : keep(id, await unwrapAgain(line, id));
    },
    async glance(id) {
      const line = await folder.read(id);
      return line === undefined ? undefined : keyOf(await unwrapAgain(line, id));
    },
    async glanceAll(ids) {
      const lines = new Map<string, string>();
      const waiting = ids.values();
      const reader = async () => {
        for (const id of waiting) {
          const line = await folder.read(id).catch(() => undefined);
          if (line !== undefined) lines.set(id, line);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, reader));
      const secrets = await nodeKeys.unwrapAll(lines);
      return new Map([...secrets].map(([id, secret]) => [id, keyOf(secret)]));
    },
    async destroy(end) {
      cache.forget(end.key);
      await folder.destroy(end);
    },
    forget(ids) {
      for (const id of ids) cache.forget(id);
      cache.sweep();
    },
  };

  /** Between reading a line and its node key a change of the node key may have come to its end. */
  async function unwrapAgain(line: string, id: string): Promise<Buffer> {
    try {
      return await nodeKeys.unwrap(line, id);
    } catch (error) {
      const now = await folder.read(id);
      if (now === undefined || now === line) throw error;
      return await nodeKeys.unwrap(now, id);
    }
  }

  function keep(id: string, secret: Buffer): KeyObject {
    const key = keyOf(secret);
    cache.put(id, key);
    return key;
  }

  function keyOf(secret: Buffer): KeyObject {
    const key = createSecretKey(secret);
    secret.fill(0);
    return key;
  }
}
