// The HTTP arm of the cycle: the focal points' browsers are a process of their own, which does not share a thread with the server.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Act, type Point, replay, type Times, type Way } from './cycle-acts.ts';

type Order = { address: string; points: Point[] } | { acts: Act[]; times: number };

/** The focal points as a process that answers one replay after another. */
export type Client = { replay(acts: Act[], times: number): Promise<Times>; end(): void };

export function startClient(address: string, points: Point[]): Client {
  const child = fork(fileURLToPath(import.meta.url), ['--client'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send({ address, points } satisfies Order);
  return {
    replay: (acts, times) => answerOf(child, { acts, times }),
    end: () => child.disconnect(),
  };
}

function answerOf(child: ChildProcess, order: Order): Promise<Times> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`The HTTP client ended with ${code}.`));
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      resolve(message as Times);
    });
    child.send(order);
  });
}

function overHttp(address: string): Way {
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string, secret: string, body: object, key?: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        cookie: `zaedno_session=${secret}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      };
      const sent = request(new URL(path, address), { agent, method: 'POST', headers });
      sent.once('error', reject);
      sent.once('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`HTTP ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      });
      sent.end(JSON.stringify(body));
    });
  return {
    page: ({ secret, period, sheet }) => ask('/api/reporting/read-sheet', secret, { period, sheet }),
    async save({ secret, period, sheet }, { answer, version: base }, typed) {
      const body = { period, sheet, answer, base, ...typed };
      const saved = await ask('/api/reporting/save-answer', secret, body, randomUUID());
      return (JSON.parse(saved) as { version: number }).version;
    },
  };
}

if (process.argv.includes('--client')) {
  let way: Way | undefined;
  let points: Point[] = [];
  process.on('message', async (message) => {
    const order = message as Order;
    if ('address' in order) {
      way = overHttp(order.address);
      points = order.points;
    } else if (way) process.send?.(await replay(order.acts, points, way, order.times));
  });
}
