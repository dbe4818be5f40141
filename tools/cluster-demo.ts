/** `npm run cluster:demo`: the house on three PostgreSQL with synchronous replication, its leader killed under load. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '#kernel/db/embedded/postmaster.ts';
import { startApplication } from './cluster/application.ts';
import { startCluster } from './cluster/cluster.ts';
import { portsNeeded } from './cluster/layout.ts';
import { findPrograms, type Programs } from './cluster/programs.ts';
import { type Given, readArguments } from './cluster/read-arguments.ts';
import { rehearseKills, rehearseUpgrade } from './cluster/rehearse.ts';
import { holds, type Result, tellKills, tellUpgrade } from './cluster/tell-result.ts';

const help = `npm run cluster:demo -- [--kills N] [--upgrade] [--writers N] [--port PORT] [--json]

Three PostgreSQL under Patroni with etcd and HAProxy, synchronous, on loopback, in a temporary folder; two instances of
the application before them. People write; the leader is killed (-9) and brought back. In the end every acknowledged
write is looked for. Everything is ended and removed.

  --kills N     how often the leader is killed, 0 to 100 (3)
  --upgrade     then upgrade under load: the database first, then one instance after the other; failed requests are counted
  --writers N   how many people write at once, 1 to 50 (6)
  --port PORT   the first of ${portsNeeded} ports, one after another (8221)
  --keep-logs   leave the folder, to read what the programs said
  --json        one line of JSON in the end, and nothing else

It needs Debian's packages: apt-get install --no-install-recommends patroni etcd-server haproxy postgresql-15

Exit codes: 0 nothing was lost, no request failed, the ledger holds; 1 otherwise; 2 wrong use, or a package is missing.
`;

const prefix = 'zaedno-cluster-';

/** Takes away the folders of runs that were killed themselves; their processes ended with them. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, owner] = /^zaedno-cluster-(\d+)-/.exec(name) ?? [];
    if (owner && !isRunning(Number(owner))) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

type Told = { say: (line: string) => void; tell: (lines: string[]) => void };

async function run(given: Given, programs: Programs, { say, tell }: Told): Promise<Result> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o711);
  const stops: (() => Promise<void>)[] = [];
  const opened = (stop: () => Promise<void>) => void stops.push(stop);
  const interrupted = Promise.withResolvers<never>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => interrupted.reject(new Error('Interrupted; everything was ended.')));
  const work = async (): Promise<Result> => {
    const cluster = await startCluster(folder, given.port, programs, { say, opened });
    const application = await startApplication(cluster, programs, opened);
    say(`two instances of the application behind ${application.address}`);
    const killed = await rehearseKills(cluster, application, given, say);
    // Said at once: whatever happens to the upgrade, this much is known.
    tell(tellKills(killed));
    const upgraded = given.upgrade ? await rehearseUpgrade(cluster, application, given, say) : undefined;
    return { killed, upgraded };
  };
  try {
    return await Promise.race([work(), interrupted.promise]);
  } finally {
    // Twice: what was interrupted may have started one program more in between.
    for (const stop of [...stops.toReversed(), ...stops.toReversed()]) await stop();
    if (given.keepLogs) say(`What the programs said lies in ${folder}.`);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(help);
    return 0;
  }
  const given = readArguments(process.argv.slice(2));
  if (!given) {
    console.error(help);
    return 2;
  }
  const programs = findPrograms();
  if ('missing' in programs) {
    console.error(
      `Missing: ${programs.missing.join(', ')}. On Debian: apt-get install -y --no-install-recommends ${programs.missing.join(' ')}`,
    );
    return 2;
  }
  const began = performance.now();
  const say = (line: string) => {
    if (!given.json)
      console.log(`  ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  };
  const tell = (lines: string[]) => {
    if (!given.json && lines.length > 0) console.log(`\n${lines.join('\n')}\n`);
  };
  const result = await run(given, programs, { say, tell });
  const held = holds(result);
  tell(tellUpgrade(result.upgraded));
  if (given.json) console.log(JSON.stringify({ holds: held, ...result.killed, upgraded: result.upgraded }));
  return held ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  // What was interrupted waits for nothing any more.
  process.exit(1);
}
