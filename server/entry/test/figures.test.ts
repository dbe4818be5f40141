/** The figures of the operation: they count answers by route, name nobody, and are what the examples ask for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { makeFigures } from '../figures.ts';
import { openEntry, type TestEntry } from './open-entry.ts';

const examples = fileURLToPath(new URL('../../../docs/operation/', import.meta.url));

describe('the figures of the operation', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let person: AtWork;
  let port: number;
  let close: () => Promise<void>;
  const faults: string[] = [];
  const figuresOf = () =>
    makeFigures({
      pools: t.database.pools,
      build: 'build-1',
      faults: async () => faults,
      backups: () => ({ data: 90_000 }),
      names: () => ({ names: 12, serving: false, behindEvents: 3, behindSeconds: 4 }),
    });
  before(async () => {
    t = await openTrialHouse();
    const figures = figuresOf();
    e = await openEntry(t, { figures });
    port = await freePort();
    close = await figures.listen(port);
    person = await t.employ(keeper);
  });
  after(async () => {
    await close?.();
    await e?.close();
    await t?.close();
  });
  const scrape = async (path = '/metrics') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };

  it('count and time answers by their route and status', async () => {
    for (let at = 0; at < 3; at += 1) await e.post('/api/trial/find-matters', person.secret, {});
    await e.post('/api/trial/find-matters', undefined, {});
    const { text } = await scrape();
    assert.match(text, /zaedno_answers_total\{route="\/api\/trial\/find-matters",status="200"\} 3/);
    assert.match(text, /zaedno_answers_total\{route="\/api\/trial\/find-matters",status="401"\} 1/);
    assert.match(text, /zaedno_answer_seconds_count\{route="\/api\/trial\/find-matters"\} 4/);
  });

  it('name no record, no person and no address that somebody typed', async () => {
    const id = '0190a1b2-0000-7000-8000-00000000beef';
    await e.ask(`/api/trial/${id}`);
    await e.ask(`/${id}?who=${person.user}`);
    const { text } = await scrape();
    assert.ok(text.includes('zaedno_answers_total'));
    assert.ok(!text.includes(id) && !text.includes(person.user), text);
  });

  it('say whether the node may be used, and how old the last good backup is', async () => {
    assert.match((await scrape()).text, /^zaedno_ready 1$/m);
    faults.push('The ledger has not been sealed for 9 seconds.');
    const { text } = await scrape();
    assert.match(text, /^zaedno_ready 0$/m);
    assert.match(text, /^zaedno_backup_age_seconds\{kind="data"\} 90000$/m);
    assert.ok(!text.includes('kind="keys"'), 'where there is none, there is no figure');
    assert.match(text, /^zaedno_database_connections\{role="app",state="open"\} [1-9]/m);
  });

  it('say how the index of names does, in numbers alone', async () => {
    const { text } = await scrape();
    for (const line of ['held 12', 'serving 0', 'behind_events 3', 'behind_seconds 4'])
      assert.match(text, new RegExp(`^zaedno_names_${line}$`, 'm'));
  });

  it('are at one path, and on this machine alone', async () => {
    assert.equal((await scrape('/')).status, 404);
    assert.equal((await e.ask('/metrics')).status, 404, 'people are not shown them');
    await assert.rejects(figuresOf().listen(port), /Set ZAEDNO_METRICS_PORT to a free one/);
  });

  it('are those that the example of a dashboard and the alerts ask for', async () => {
    const { text } = await scrape();
    const known = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
    const asked = ['dashboard.json', 'alerts.yml'].flatMap((file) => {
      const written = readFileSync(`${examples}${file}`, 'utf8');
      return [...written.matchAll(/\b(?:zaedno|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name);
    });
    assert.ok(asked.length > 12, String(asked.length));
    for (const name of asked) assert.ok(known.has(name.replace(/_(bucket|count|sum)$/, '')), name);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
