/** The ways in over real HTTP, with the test-only desks behind them. */
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '#kernel/config.ts';
import { readTexts } from '#kernel/i18n/translate.ts';
import { randomSecret } from '#kernel/keys/files.ts';
import { makeHouse } from '#kernel/operation/house.ts';
import { trialDesk } from '#kernel/test/desk/desk.ts';
import { stepsDesk } from '#kernel/test/desk-of-steps.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { trialSource } from '#kernel/test/trial.ts';
import type { Entry } from '../entry.ts';
import { closeHttp } from '../close-http.ts';
import { openHttp } from '../http.ts';

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: Record<string, unknown>;
};
export type Ask = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  from?: string;
};

export type TestEntry = {
  port: number;
  entry: Entry;
  server: Server;
  /** Asks over a real socket, with exactly these headers; `from` is the local address it is asked from. */
  ask(path: string, what?: Ask): Promise<Answer>;
  /** Posts JSON as the holder of a session. */
  post(
    path: string,
    secret: string | undefined,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  close(): Promise<void>;
};

export async function openEntry(
  t: TestHouse,
  changes: Partial<Entry> &
    Partial<Pick<Config, 'origin' | 'trustedProxies' | 'nodeName' | 'requestsPerMinute'>> = {},
): Promise<TestEntry> {
  const { origin, trustedProxies = [], nodeName, requestsPerMinute, ...rest } = changes;
  const config = {
    ...t.house.config,
    host: '127.0.0.1',
    origin,
    trustedProxies,
    nodeName,
    requestsPerMinute: requestsPerMinute ?? t.house.config.requestsPerMinute,
  };
  const house = makeHouse({ ...t.house, config, desks: [trialDesk, stepsDesk] });
  const door = {
    pool: t.database.pools.door,
    clock: t.house.clock,
    key: randomSecret(),
    credentialKey: randomSecret(),
  };
  const entry: Entry = {
    house,
    door,
    texts: readTexts([trialSource.folder]),
    health: { faults: async () => [] },
    build: 'build-1',
    demo: true,
    ...rest,
  };
  const app = await openHttp(entry);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const ask = (path: string, what: Ask = {}) => askOver(port, path, what);
  return {
    port,
    entry,
    server: app.server,
    ask,
    post: (path, secret, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret ? { cookie: `zaedno_session=${secret}` } : {}),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: () => closeHttp(app),
  };
}

function askOver(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, from }: Ask,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { host: `127.0.0.1:${port}`, ...headers },
        agent: false,
        ...(from ? { localAddress: from } : {}),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        // An answer that breaks off is no answer.
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = /json/.test(String(response.headers['content-type'] ?? ''));
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: isJson && text ? JSON.parse(text) : {},
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
