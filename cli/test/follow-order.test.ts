// Ordered work is followed to its end, and each new place on the way is said once.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { type Followed, followOrder } from '../follow-order.ts';

/** A node that gives these answers one after another. */
async function follow(answers: readonly { status?: number; body: object }[]): Promise<[Followed, string[]]> {
  const left = [...answers];
  const server = createServer((_, reply) => {
    const { status = 200, body } = left.shift() ?? { status: 500, body: {} };
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const said: string[] = [];
  try {
    const ask = () => fetch(`http://127.0.0.1:${port}/api/orders/x`);
    return [await followOrder(ask, (line) => said.push(line), 1), said];
  } finally {
    server.close();
  }
}

const at = (state: string, more: object = {}) => ({
  body: { state, step: null, done: null, total: null, outcome: null, problem: null, ...more },
});

describe('following an order', () => {
  it('says where it stands whenever that changes, and answers the outcome', async () => {
    const writing = at('running', { step: 'writing', done: 2000, total: 5000 });
    const [followed, said] = await follow([
      at('waiting'),
      at('waiting'),
      at('running', { step: 'reading' }),
      writing,
      writing,
      at('done', { outcome: { rows: 5000 } }),
    ]);
    assert.deepEqual(followed, { outcome: { rows: 5000 } });
    assert.deepEqual(said, ['waiting for its turn', 'reading', 'writing: 2000 of 5000, 3000 left']);
  });

  it('answers the problem of an order that stopped, and of a sign-in that ended meanwhile', async () => {
    const problem = { code: 'strategy.plan-not-open', title: 'The plan is not open.' };
    assert.deepEqual((await follow([at('failed', { problem })]))[0], { problem });
    const ended = { code: 'kernel.session-ended', title: 'Your sign-in has ended.' };
    assert.deepEqual((await follow([{ status: 401, body: ended }]))[0], { problem: ended });
  });
});
