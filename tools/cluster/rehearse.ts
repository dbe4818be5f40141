// What the demo does once everything runs: strikes the leader, restarts the application, and looks for every word.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asOwner } from '#kernel/db/owner.ts';
import { type Application, environmentOf } from './application.ts';
import { type Cluster, rolesOf } from './cluster.ts';
import { longestGap } from './longest-gap.ts';
import { until } from './until.ts';
import { startWriters } from './writers.ts';

export type Kill = {
  leader: string;
  next: string;
  gapSeconds: number;
  rejoinedBy: string;
  rejoinedSeconds: number;
};

export type Killed = {
  kills: Kill[];
  acknowledged: number;
  found: number;
  recorded: number;
  repeats: number;
  ledger: string;
  ledgerHolds: boolean;
  longestGapSeconds: number;
  roles: string;
};

/** Kills the leader so often under load, each time after the one before follows again. */
export async function rehearseKills(
  cluster: Cluster,
  application: Application,
  { kills, writers: count }: { kills: number; writers: number },
  say: (line: string) => void,
): Promise<Killed> {
  const writers = await startWriters(application.address, count);
  const done: Kill[] = [];
  try {
    for (let n = 0; n < kills; n += 1) {
      const before = writers.acknowledged.length;
      await until('writers at work', 60, async () => writers.acknowledged.length > before + count);
      // At another moment each time: in the middle of a statement, of a commit, of an answer.
      await pause(500 + ((n * 397) % 1000));
      const struck = performance.now();
      const leader = await cluster.killLeader();
      const after = () => writers.acknowledged.filter(({ at }) => at > struck + 2000).length;
      await until('a write after the leader was killed', 120, async () => after() > count);
      const gap = longestGap(writers.acknowledged, struck, performance.now()) / 1000;
      const next = (await cluster.members()).find(({ role }) => role === 'leader')?.name ?? 'nobody';
      const { rewound, seconds } = await cluster.bringBack(leader);
      const rejoinedBy = rewound ? 'pg_rewind' : 'its own log';
      done.push({ leader, next, gapSeconds: gap, rejoinedBy, rejoinedSeconds: seconds });
      say(
        `kill ${n + 1}: ${leader} → ${next}, ${gap.toFixed(1)} s without a write, back by ${rejoinedBy} in ${seconds.toFixed(0)} s`,
      );
    }
  } finally {
    await writers.stop();
  }
  const items = writers.acknowledged.map(({ item }) => item);
  const { found, recorded } = await lookFor(cluster, items);
  const ledger = verifyLedger(cluster);
  return {
    kills: done,
    acknowledged: items.length,
    found,
    recorded,
    repeats: writers.tally.failed,
    ledger: ledger.said,
    ledgerHolds: ledger.holds,
    longestGapSeconds: Math.max(0, ...done.map(({ gapSeconds }) => gapSeconds)),
    roles: rolesOf(await cluster.members()),
  };
}

export type Upgraded = {
  restarts: number;
  sent: number;
  failed: number;
  migratedSeconds: number;
  reasons: Record<string, number>;
};

/**
 * An upgrade as the guide says it: the database first, while the old instances go on, then each instance. The functions
 * and policies of the whole house are applied anew, as for a release that changed them. Under load; every request that is
 * not answered counts.
 */
export async function rehearseUpgrade(
  cluster: Cluster,
  application: Application,
  { writers: count }: { writers: number },
  say: (line: string) => void,
): Promise<Upgraded> {
  const writers = await startWriters(application.address, count);
  const { tally } = writers;
  const soFar = () => `${tally.sent} requests so far, ${tally.failed} failed`;
  let restarts = 0;
  let migratedSeconds = 0;
  try {
    await pause(2000);
    await asOwner(cluster.ownerUrl, (owner) => owner.query(asIfOlder));
    const began = performance.now();
    await application.migrate();
    migratedSeconds = (performance.now() - began) / 1000;
    say(`database brought to the release while the instances went on: ${soFar()}`);
    for (const { name } of application.instances) {
      await pause(2000);
      await application.restart(name);
      restarts += 1;
      say(`instance ${name} restarted: ${soFar()}`);
    }
    await pause(2000);
  } finally {
    await writers.stop();
  }
  const { sent, failed, reasons } = tally;
  return { restarts, sent, failed, migratedSeconds, reasons: Object.fromEntries(reasons) };
}

/** The database says that it is of another release, so that the next start by the owner applies everything again. */
const asIfOlder = `update kernel.migrations set hash = 'an older release' where schema = '' and name = 'current'`;

/** How many of the items are there, and how many of them the ledger knows exactly once. */
async function lookFor(
  cluster: Cluster,
  items: readonly string[],
): Promise<{ found: number; recorded: number }> {
  return await asOwner(cluster.ownerUrl, async (owner) => {
    const found = await owner.query(
      'select count(distinct item_id)::int as n from strategy.items where item_id = any ($1::uuid[])',
      [items],
    );
    const recorded = await owner.query(
      `select count(*)::int as n from (
         select detail ->> 'item' as item from kernel.ledger_entries
         where operation = 'strategy.add-item' and outcome = 'done' and detail ->> 'item' = any ($1::text[])
         group by 1 having count(*) = 1) as once`,
      [items],
    );
    return { found: found.rows[0].n, recorded: recorded.rows[0].n };
  });
}

/** `zaedno ledger verify`, as the operator runs it. */
function verifyLedger(cluster: Cluster): { holds: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/main.ts', 'ledger', 'verify'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: environmentOf(cluster, 0),
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { holds: status === 0, said: `${stdout}${stderr}`.trim() };
}
