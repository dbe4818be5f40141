/** A key service for tests: the transit interface as Vault documents it, with keys that really encrypt, on loopback. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type TransitService = {
  address: string;
  /** What was asked, by path; bodies are not kept. */
  asked: string[];
  /** How many versions of the key exist and were not trimmed. */
  versions(): number[];
  close(): Promise<void>;
};

type Body = Record<string, unknown> & { batch_input?: Body[] };
type Answer = { status: number; data?: Record<string, unknown> };

const refused: Answer = { status: 400 };

export async function openTransitService(key: string, token: string): Promise<TransitService> {
  const keys = new Map([[1, randomBytes(32)]]);
  const least = { available: 0, decryption: 1, encryption: 0 };
  const latest = () => Math.max(...keys.keys());
  const asked: string[] = [];
  const decrypt = (body: Body): Answer => {
    const [, version, text] = /^vault:v(\d+):(.*)$/.exec(String(body['ciphertext'])) ?? [];
    const secret = keys.get(Number(version));
    if (!secret || !text || Number(version) < least.decryption) return refused;
    const bytes = Buffer.from(text, 'base64');
    const cipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12));
    cipher.setAAD(Buffer.from(String(body['associated_data'] ?? ''), 'base64'));
    cipher.setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
    return { status: 200, data: { plaintext: plain.toString('base64') } };
  };
  /** In the order in which they were asked for; where none opens it is a refusal, whatever was asked for. */
  const decryptAll = (all: readonly Body[], body: Body): Answer => {
    const found = all.map((one) => answerTo({ one: decrypt }, 'one', { body: one, isKnown: true }).data);
    const opened = found.filter(Boolean).length;
    const partly = Number(body['partial_failure_response_code'] ?? 400);
    const data = { batch_results: found.map((one) => one ?? { plaintext: '', error: 'does not open' }) };
    return { status: opened === all.length ? 200 : opened > 0 ? partly : 400, data };
  };
  const acts: Record<string, (body: Body) => Answer> = {
    [`GET keys/${key}`]: () => ({
      status: 200,
      data: { latest_version: latest(), min_available_version: least.available, type: 'aes256-gcm96' },
    }),
    [`POST keys/${key}/rotate`]: () => {
      keys.set(latest() + 1, randomBytes(32));
      return { status: 200, data: {} };
    },
    [`POST keys/${key}/config`]: (body) => {
      least.decryption = Number(body['min_decryption_version']);
      least.encryption = Number(body['min_encryption_version']);
      return { status: 200, data: {} };
    },
    [`POST keys/${key}/trim`]: (body) => {
      const wanted = Number(body['min_available_version']);
      const both = least.decryption > 0 && least.encryption > 0;
      if (!both || wanted > Math.min(least.decryption, least.encryption)) return refused;
      for (const version of keys.keys()) if (version < wanted) keys.delete(version);
      least.available = wanted;
      return { status: 204 };
    },
    [`POST encrypt/${key}`]: (body) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keys.get(latest()) as Buffer, nonce);
      cipher.setAAD(Buffer.from(String(body['associated_data'] ?? ''), 'base64'));
      const text = Buffer.from(String(body['plaintext']), 'base64');
      const bytes = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
      return { status: 200, data: { ciphertext: `vault:v${latest()}:${bytes.toString('base64')}` } };
    },
    [`POST decrypt/${key}`]: (body) =>
      body.batch_input ? decryptAll(body.batch_input, body) : decrypt(body),
  };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = (request.url ?? '').replace('/v1/transit/', '');
      asked.push(path);
      const { status, data } = answerTo(acts, `${request.method} ${path}`, {
        body,
        isKnown: request.headers['x-vault-token'] === token,
      });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(data ? { data } : { errors: ['refused'] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/transit`,
    asked,
    versions: () => [...keys.keys()],
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function answerTo(
  acts: Record<string, (body: Body) => Answer>,
  what: string,
  { body, isKnown }: { body: Body; isKnown: boolean },
): Answer {
  if (!isKnown) return { status: 403 };
  try {
    return acts[what]?.(body) ?? { status: 404 };
  } catch {
    return refused; // A ciphertext that does not open.
  }
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
}
