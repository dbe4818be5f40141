/** A real node killed again and again while people write: what was acknowledged is there, once, and in the ledger. A process crash, not loss of power. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type NodeAnswer, visit, type Visitor } from './open-node.ts';
import { startPlan } from './plan-over-http.ts';

/** `npm run test:kill -- 100` asks for more; some three seconds each. */
const kills = Number(process.env['ZAEDNO_TEST_KILLS'] ?? 6);
const writers = 4;
const victims = ['the server', 'the database', 'both'] as const;
const main = join(import.meta.dirname, '..', '..', 'main.ts');

type Running = { process: ChildProcess; address: string; ended: Promise<unknown> };

describe('kills', { concurrency: false }, () => {
  let home: string;
  let node: Running;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'zaedno-kill-'));
    node = await startProcess(home);
  });
  after(async () => {
    node?.process.kill('SIGTERM');
    await node?.ended;
    await rm(home, { recursive: true, force: true });
  });

  it('no acknowledged row is lost over kills', async (t) => {
    let visitor = await signedIn(node);
    const plan = await startPlan(visitor);
    const acknowledged: string[] = [];
    let sent = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const victim = victims[kill % victims.length] as (typeof victims)[number];
      const stopping = new AbortController();
      const work = Array.from({ length: writers }, async () => {
        while (!stopping.signal.aborted) {
          sent += 1;
          const title = `goal ${sent}`;
          const answer = await addGoal(visitor, plan, title);
          if (answer === undefined) return;
          if (answer === 200) acknowledged.push(title);
        }
      });
      const before = acknowledged.length;
      // At another moment each time: in the middle of a statement, of a commit, of an answer.
      await pause(150 + ((kill * 97) % 500));
      strike(victim, node, home);
      await node.ended;
      stopping.abort();
      await Promise.all(work);
      assert.ok(acknowledged.length > before, 'somebody was at work');
      node = await startProcess(home);
      visitor = await signedIn(node);
      const kept = await titlesOf(visitor, plan);
      assert.deepEqual(
        acknowledged.filter((title) => !kept.includes(title)),
        [],
        `lost by a kill of ${victim}`,
      );
      assert.equal(new Set(kept).size, kept.length, 'nothing is there twice');
    }
    const kept = await titlesOf(visitor, plan);
    assert.equal(await recorded(node, plan), kept.length, 'each is in the ledger, and nothing else is');
    t.diagnostic(
      `${kills} kills, ${acknowledged.length} rows acknowledged, ${kept.length} kept, of ${sent} sent`,
    );
  });
});

async function startProcess(home: string): Promise<Running> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(ZAEDNO_|DATABASE_)/.test(name));
  const child = spawn(process.execPath, [main], {
    env: {
      ...Object.fromEntries(inherited),
      ZAEDNO_HOME: home,
      PORT: '0',
      ZAEDNO_REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes));
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 50) {
    const [, address] = /Zaedno is ready: (\S+)/.exec(said) ?? [];
    if (address) return { process: child, address, ended };
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The node did not start: ${said}`);
}

function strike(victim: (typeof victims)[number], node: Running, home: string): void {
  if (victim !== 'the server') process.kill(databaseOf(home), 'SIGKILL');
  if (victim !== 'the database') node.process.kill('SIGKILL');
}

/** The process number of the database's first process, as its own file says. */
function databaseOf(home: string): number {
  const folder = join(home, 'postgres', 'data');
  assert.ok(readdirSync(folder).includes('postmaster.pid'));
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function signedIn(node: Running, persona = 'editor'): Promise<Visitor> {
  const visitor = visit(node.address);
  await visitor.signIn(persona);
  return visitor;
}

/** The status of the answer; undefined where the node had gone before it answered. */
async function addGoal(visitor: Visitor, plan: string, title: string): Promise<number | undefined> {
  try {
    const { status } = await visitor.post('/api/strategy/add-item', {
      plan,
      type: 'goal',
      titles: { en: title },
    });
    return status;
  } catch (error) {
    // `fetch` throws a TypeError where the connection breaks; anything else is a fault of this test.
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

async function titlesOf(visitor: Visitor, plan: string): Promise<string[]> {
  const found = await visitor.post('/api/strategy/read-plan', { plan });
  assert.equal(found.status, 200, found.text);
  assert.equal(found.json['truncated'], false);
  return (found.json['items'] as { titles: { en: string } }[]).map((item) => item.titles.en);
}

/** How many goals the ledger says were added to this plan. */
async function recorded(node: Running, plan: string): Promise<number> {
  const auditor = await signedIn(node, 'auditor');
  let count = 0;
  let before: string | null = null;
  do {
    const page: NodeAnswer = await auditor.post('/api/office/read-ledger', {
      record: plan,
      limit: 200,
      ...(before ? { before } : {}),
    });
    assert.equal(page.status, 200, page.text);
    const entries = page.json['entries'] as { operation: string; outcome: string }[];
    count += entries.filter((row) => row.operation === 'strategy.add-item' && row.outcome === 'done').length;
    before = page.json['next'] as string | null;
  } while (before);
  return count;
}
