/** Node keys in a key service that speaks the transit interface of HashiCorp Vault or OpenBao: they never leave it. */
import type { WayOut } from '../way-out.ts';
import { DamagedKey, type NodeKeys, nodeKeyOf } from './node-keys.ts';

export type TransitSettings = {
  /** The address of the engine, `https://vault.example:8200/v1/transit`. */
  address: string;
  /** The name of the key there, of type aes256-gcm96. It must exist: this node may not make one. */
  key: string;
  /** A token that may use, rotate, configure and trim this one key. */
  token: string;
};

/** In the order in which they were asked for; what does not open has an error, and an empty text. */
type Batch = { batch_results?: { plaintext?: string; error?: string }[] };

type KeyData = { latest_version: number; min_available_version: number };

class Refused extends Error {
  readonly status: number;

  constructor(what: string, status: number) {
    super(
      `The key service refused the request "${what}" (${status}). Look at the rights and the end of this node's token there.`,
    );
    this.name = 'Refused';
    this.status = status;
  }
}

const lineName = /^transit-v(\d+)$/;

/** Every wrapping is a request to the service, and so is every unwrapping, of one or of many. Throws a sentence where it does not answer or refuses. */
export function nodeKeysInTransit({ address, key, token }: TransitSettings, out: WayOut): NodeKeys {
  const name = encodeURIComponent(key);
  const ask = async <T>(path: string, body?: Record<string, unknown>): Promise<T> => {
    const answer = await out(`${address}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-vault-token': token, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Refused(path.split('/')[0] as string, answer.status);
    return (answer.status === 204 ? {} : ((await answer.json()) as { data: T }).data) as T;
  };
  const read = () => ask<KeyData>(`keys/${name}`);
  const newest = async () => `transit-v${(await read()).latest_version}`;
  const lineOf = (line: string, id: string) => ({
    ciphertext: line.trim().split(' ')[2],
    associated_data: bound(id),
  });
  const bound = (id: string) => Buffer.from(`zaedno ${id}`).toString('base64');
  return {
    names: (one) => lineName.test(one),
    // Somebody there made the key, and said what this node may do with it.
    begin: async () => void (await read()),
    newest,
    async wrap(secret, id) {
      const { ciphertext } = await ask<{ ciphertext: string }>(`encrypt/${name}`, {
        plaintext: secret.toString('base64'),
        associated_data: bound(id),
      });
      const version = /^vault:v(\d+):/.exec(ciphertext)?.[1];
      if (!version) throw new Error('The key service answered with something else than a wrapped key.');
      return `zk1 transit-v${version} ${ciphertext}\n`;
    },
    async unwrap(line, id) {
      if (!lineName.test(nodeKeyOf(line) ?? '')) throw new DamagedKey(id);
      const { plaintext } = await ask<{ plaintext: string }>(`decrypt/${name}`, lineOf(line, id)).catch(
        (error) => {
          throw error instanceof Refused && error.status === 400 ? new DamagedKey(id) : error;
        },
      );
      return Buffer.from(plaintext, 'base64');
    },
    async unwrapAll(lines) {
      const own = [...lines].filter(([, line]) => lineName.test(nodeKeyOf(line) ?? ''));
      if (own.length === 0) return new Map();
      // Where one of them does not open, the others still come; where none does, or the service takes no list, nothing comes.
      const all = {
        batch_input: own.map(([id, line]) => lineOf(line, id)),
        partial_failure_response_code: 200,
      };
      const { batch_results: found } = await ask<Batch>(`decrypt/${name}`, all).catch((): Batch => ({}));
      const opened = own.flatMap(([id], at): [string, Buffer][] => {
        const { plaintext, error } = found?.[at] ?? {};
        return plaintext && !error ? [[id, Buffer.from(plaintext, 'base64')]] : [];
      });
      return new Map(opened);
    },
    async renew() {
      await ask(`keys/${name}/rotate`, {});
      return await newest();
    },
    async destroyUnused(used, present) {
      const needed = [...used].flatMap((one) => lineName.exec(one)?.[1] ?? []).map(Number);
      // The newest version cannot be trimmed. Where the keyring has left the service, one that never wrapped anything stays.
      if (needed.length === 0 && !lineName.test(present)) await ask(`keys/${name}/rotate`, {});
      const { latest_version: latest, min_available_version: least } = await read();
      const keep = Math.min(latest, Number(lineName.exec(present)?.[1] ?? latest), ...needed);
      const first = Math.max(least, 1);
      if (keep <= first) return [];
      // Trimming is what destroys; the service takes it only where nothing older may be used any more.
      await ask(`keys/${name}/config`, { min_decryption_version: keep, min_encryption_version: keep });
      await ask(`keys/${name}/trim`, { min_available_version: keep });
      return Array.from({ length: keep - first }, (_, index) => `transit-v${first + index}`);
    },
  };
}

/**
 * Node keys on their way from files to a service or back: new keys are wrapped by the first; what the second wrapped before
 * is still opened, until a change of the node key.
 */
export function nodeKeysOfBoth(first: NodeKeys, before: NodeKeys): NodeKeys {
  return {
    ...first,
    unwrap: (line, id) => (first.names(nodeKeyOf(line) ?? '') ? first : before).unwrap(line, id),
    unwrapAll: async (lines) =>
      new Map([...(await before.unwrapAll(lines)), ...(await first.unwrapAll(lines))]),
    names: (name) => first.names(name) || before.names(name),
    async destroyUnused(used, present) {
      return [...(await first.destroyUnused(used, present)), ...(await before.destroyUnused(used, present))];
    },
  };
}
