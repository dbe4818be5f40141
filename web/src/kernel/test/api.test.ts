// The client of the server against a real answer of the platform's own fetch types; only the network is the edge here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64url, createApi, fileName } from '../api.ts';
import { isProblem, lostConnection, type Problem } from '../problem.ts';

type Sent = { path: string; init: RequestInit };

function client(answers: (() => Response)[], stepUp = async () => false) {
  const sent: Sent[] = [];
  const refused: Problem[] = [];
  const api = createApi({
    build: () => 'b1',
    language: () => 'mk',
    stepUp,
    refused: (problem) => refused.push(problem),
    fetch: async (path, init) => {
      sent.push({ path: String(path), init: init ?? {} });
      const answer = answers.shift();
      if (!answer) throw new TypeError('network');
      return answer();
    },
  });
  return { api, sent, refused };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

test('a command carries its key, the build of the page and the language on the screen', async () => {
  const { api, sent } = client([json({ plan: 'p', state: 'submitted' })]);
  await api.order('strategy.submit-plan', { plan: 'p' }, 'key-1');
  const headers = sent[0]?.init.headers as Record<string, string>;
  assert.equal(sent[0]?.path, '/api/strategy/submit-plan');
  assert.equal(headers['idempotency-key'], 'key-1');
  assert.equal(headers['x-zaedno-build'], 'b1');
  assert.equal(headers['x-zaedno-language'], 'mk');
});

test('a refusal is thrown with its code, and heard before', async () => {
  const { api, refused } = client([json({ title: 'No', code: 'kernel.not-found', todo: 'Look' }, 404)]);
  await assert.rejects(api.ask('strategy.find-plans', {}), (error) => isProblem(error, 'kernel.not-found'));
  assert.equal(refused[0]?.body.todo, 'Look');
});

test('a page of some proxy is no refusal of ours and says so', async () => {
  const { api } = client([
    () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
  ]);
  await assert.rejects(api.ask('strategy.find-plans', {}), (error) => isProblem(error, 'web.bad-answer'));
});

test('a server that cannot be reached is told as a lost connection', async () => {
  const { api } = client([]);
  await assert.rejects(api.ask('strategy.find-plans', {}), (error) => isProblem(error, lostConnection));
});

test('an act that needs the second factor again is sent once more when it was given, with the same key', async () => {
  const { api, sent } = client(
    [json({ code: 'kernel.step-up-needed' }, 403), json({ holding: 'h', state: 'given' })],
    async () => true,
  );
  await api.order('office.hand-over-post', { post: 'p', from: null, to: 'u', reason: 'new' }, 'key-2');
  const keys = sent.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key']);
  assert.deepEqual(keys, ['key-2', 'key-2']);
});

test('who gives up at the second factor gets the refusal', async () => {
  const { api, sent } = client([json({ code: 'kernel.step-up-needed' }, 403)]);
  await assert.rejects(api.order('strategy.submit-plan', { plan: 'p' }, 'k'), (error) =>
    isProblem(error, 'kernel.step-up-needed'),
  );
  assert.equal(sent.length, 1);
});

test('names of files survive in any writing', () => {
  assert.equal(
    fileName('attachment; filename="plan.pdf"; filename*=UTF-8\'\'%D0%BF%D0%BB%D0%B0%D0%BD.pdf'),
    'план.pdf',
  );
  assert.equal(fileName('attachment; filename="plan.csv"'), 'plan.csv');
  assert.equal(fileName(null), undefined);
  assert.equal(Buffer.from(base64url('{"a":"ж?>"}'), 'base64url').toString('utf8'), '{"a":"ж?>"}');
});
