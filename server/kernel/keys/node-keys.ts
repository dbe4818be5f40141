/** Node keys: they wrap the keys of records and nothing else. In files, or in a key service where they never leave it. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { destroyKeyFile, makeKeyFolder, readKeyFile, writeNewKeyFile } from './key-files.ts';

export type NodeKeys = {
  /** Whether a node key of this name would be one of these. */
  names(name: string): boolean;
  /** Makes the first node key where there is none. */
  begin(): Promise<void>;
  /** The name of the node key that wraps from now on. Throws a sentence where there is none. */
  newest(): Promise<string>;
  /** One line, that names the node key and opens for this id alone. */
  wrap(secret: Buffer, id: string): Promise<string>;
  /** Throws a sentence where the line is damaged, belongs to another id, or its node key is gone. */
  unwrap(line: string, id: string): Promise<Buffer>;
  /**
   * Many at once, lines by their ids: a node key in a file is read once for them and overwritten after, a key service is
   * asked once. What does not open is not among them: ask for it alone to hear why.
   */
  unwrapAll(lines: ReadonlyMap<string, string>): Promise<Map<string, Buffer>>;
  /** A new node key, which wraps from now on; answers its name. */
  renew(): Promise<string>;
  /** Destroys the node keys that are older than the present one and not among these; answers their names. */
  destroyUnused(used: ReadonlySet<string>, present: string): Promise<string[]>;
};

/** A key that does not open, whoever asks and however often: its file must be put back. */
export class DamagedKey extends Error {
  constructor(id: string) {
    // The key is named, not the record: a line of a log tells nobody whose it is.
    super(
      `The key ${id} in the keyring is damaged or belongs elsewhere. Put this one file back from the backup of the keyring.`,
    );
    this.name = 'DamagedKey';
  }
}

const fileName = /^node-key-\d{6}-[0-9a-f]{8}$/;

/** Whether node keys lie in this folder. */
export async function hasNodeKeyFiles(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).some((name) => fileName.test(name));
}

/** The node key that a line names; undefined where the line is damaged. */
export function nodeKeyOf(line: string): string | undefined {
  const [format, name, wrapped] = line.split(' ');
  return format === 'zk1' && name && wrapped?.endsWith('\n') ? name : undefined;
}

/** Node keys as files of mode 0600 in the key folder: 32 random bytes each, AES-256-GCM, the highest number is the newest. */
export function nodeKeysInFiles(folder: string): NodeKeys {
  const names = async () => {
    await makeKeyFolder(folder);
    return (await readdir(folder)).filter((name) => fileName.test(name)).toSorted();
  };
  const make = async (after: string | undefined) => {
    const number = after ? Number(after.slice(9, 15)) + 1 : 1;
    const name = `node-key-${String(number).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
    await writeNewKeyFile(join(folder, name), `${randomBytes(32).toString('base64url')}\n`);
    // Of two nodes that began at the same moment both take the same one.
    return (await names()).at(-1) as string;
  };
  const newest = async () => {
    const found = (await names()).at(-1);
    if (!found)
      throw new Error(`There is no node key in ${folder}. Put it back from the backup of the keyring.`);
    return found;
  };
  /** `held`: node keys that were read already, by name. */
  const unwrap = async (line: string, id: string, held?: Map<string, Promise<Buffer>>) => {
    const name = nodeKeyOf(line);
    if (!name || !fileName.test(name)) throw new DamagedKey(id);
    const secret = held?.get(name) ?? secretOf(folder, name);
    held?.set(name, secret);
    const bytes = Buffer.from(line.trim().split(' ')[2] as string, 'base64url');
    const cipher = createDecipheriv('aes-256-gcm', await secret, bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    cipher.setAAD(Buffer.from(`zk1 ${name} ${id}`));
    try {
      cipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
    } catch {
      throw new DamagedKey(id); // Why a cipher refuses tells nobody anything.
    }
  };
  return {
    names: (name) => fileName.test(name),
    async begin() {
      if ((await names()).length === 0) await make(undefined);
    },
    newest,
    async wrap(secret, id) {
      const name = await newest();
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', await secretOf(folder, name), nonce);
      cipher.setAAD(Buffer.from(`zk1 ${name} ${id}`));
      const bytes = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
      return `zk1 ${name} ${bytes.toString('base64url')}\n`;
    },
    unwrap: (line, id) => unwrap(line, id),
    async unwrapAll(lines) {
      const held = new Map<string, Promise<Buffer>>();
      const secrets = new Map<string, Buffer>();
      for (const [id, line] of lines) {
        const secret = await unwrap(line, id, held).catch(() => undefined);
        if (secret) secrets.set(id, secret);
      }
      for (const secret of held.values()) await secret.then((bytes) => bytes.fill(0)).catch(() => undefined);
      return secrets;
    },
    renew: async () => await make((await names()).at(-1)),
    async destroyUnused(used, present) {
      // By the alphabet: the name of a key in a key service (`transit-…`) comes after all of these, so that all may go.
      const old = (await names()).filter((name) => name < present && !used.has(name));
      for (const name of old) await destroyKeyFile(join(folder, name));
      return old;
    },
  };
}

async function secretOf(folder: string, name: string): Promise<Buffer> {
  const text = await readKeyFile(join(folder, name));
  const bytes = Buffer.from(text ?? '', 'base64url');
  if (bytes.length !== 32)
    throw new Error(
      `The node key ${join(folder, name)} is ${text === undefined ? 'missing' : 'damaged'}. Put it back from the backup of the keyring.`,
    );
  return bytes;
}
