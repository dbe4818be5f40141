// Three PostgreSQL under Patroni, etcd and HAProxy on loopback: started, asked who leads, struck, brought back.
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, chooseAccount } from '#kernel/db/embedded/account.ts';
import { isPostmaster, readPidFile } from '#kernel/db/embedded/postmaster.ts';
import { asOwner, makeDatabase } from '#kernel/db/owner.ts';
import { haproxyConfig } from './haproxy-config.ts';
import { childrenOf, killAll, launch, type Launched } from './launch.ts';
import { type DatabaseNode, type Layout, layOut } from './layout.ts';
import { patroniConfig } from './patroni-config.ts';
import type { Programs } from './programs.ts';
import { answers, until } from './until.ts';

export type Member = { name: string; role: string; state: string; timeline?: number };

export type Cluster = {
  readonly layout: Layout;
  /** A superuser's address of the leader, by way of HAProxy. A secret. */
  readonly ownerUrl: string;
  members(): Promise<Member[]>;
  /** Patroni and PostgreSQL of the leader, `kill -9`; answers its name. */
  killLeader(): Promise<string>;
  /** Starts Patroni there again and waits until it follows; answers whether `pg_rewind` was needed. */
  bringBack(name: string): Promise<{ rewound: boolean; seconds: number }>;
};

type Place = { layout: Layout; programs: Programs; account: Account | undefined };

/** Resolves when all three are at work and one of them is synchronous. `opened` is told how to end it before anything is started. */
export async function startCluster(
  folder: string,
  firstPort: number,
  programs: Programs,
  { say, opened }: { say: (line: string) => void; opened: (stop: () => Promise<void>) => void },
): Promise<Cluster> {
  const passwords = {
    superuser: randomBytes(18).toString('hex'),
    replication: randomBytes(18).toString('hex'),
  };
  const layout = layOut(folder, firstPort, passwords);
  const place: Place = { layout, programs, account: await chooseAccount(join(folder, 'none')) };
  chmodSync(folder, 0o711);
  const others: Launched[] = [];
  const patronis = new Map<string, Launched>();
  opened(() => stopAll(layout, others, patronis));
  others.push(startEtcd(place));
  await until('etcd', 20, () => answers(`http://127.0.0.1:${layout.etcd.client}/health`));
  for (const node of layout.nodes) {
    prepareNode(place, node);
    patronis.set(node.name, startPatroni(place, node));
    if (node === layout.nodes[0])
      await until('the first PostgreSQL', 90, () => answers(`http://127.0.0.1:${node.rest}/primary`));
  }
  const members = () => askMembers(layout);
  await until('the standbys', 120, async () => isWhole(await members()));
  others.push(startHaproxy(place));
  say(`three PostgreSQL under Patroni: ${rolesOf(await members())}`);
  const superuserUrl = `postgres://postgres:${passwords.superuser}@127.0.0.1:${layout.leaderPort}/postgres`;
  // HAProxy takes every server for a good one until it has looked at it twice.
  await pause(4000);
  await until('HAProxy to find the leader', 30, () => leads(superuserUrl));
  const ownerUrl = await makeDatabase(superuserUrl, 'zaedno');
  return {
    layout,
    ownerUrl,
    members,
    killLeader: () => killLeader(layout, patronis),
    bringBack: (name) => bringBack(place, patronis, name),
  };
}

export function rolesOf(members: readonly Member[]): string {
  return members
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ name, role, timeline }) => `${name} ${role.replace('_', ' ')} (timeline ${timeline ?? '?'})`)
    .join(', ');
}

function makeFolder({ account }: Place, path: string): void {
  mkdirSync(path, { mode: 0o700, recursive: true });
  if (account) chownSync(path, account.uid, account.gid);
}

function writeFor({ account }: Place, path: string, text: string): string {
  writeFileSync(path, text, { mode: 0o600 });
  if (account) chownSync(path, account.uid, account.gid);
  return path;
}

function startEtcd(place: Place): Launched {
  const { folder, client, peer } = place.layout.etcd;
  makeFolder(place, folder);
  const [here, there] = [`http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`];
  const args = ['--name', 'etcd', '--data-dir', join(folder, 'data')];
  args.push('--listen-client-urls', here, '--advertise-client-urls', here);
  args.push('--listen-peer-urls', there, '--initial-advertise-peer-urls', there);
  args.push('--initial-cluster', `etcd=${there}`, '--log-level', 'warn');
  return start(place, place.programs.etcd, args, 'etcd');
}

function prepareNode(place: Place, node: DatabaseNode): void {
  makeFolder(place, node.folder);
  writeFor(place, configOf(node), patroniConfig(place.layout, node, place.programs.postgres));
}

const configOf = (node: DatabaseNode) => join(node.folder, 'patroni.yml');

function startPatroni(place: Place, node: DatabaseNode): Launched {
  return start(place, place.programs.patroni, [configOf(node)], `patroni-${node.name}`);
}

function startHaproxy(place: Place): Launched {
  const folder = join(place.layout.folder, 'haproxy');
  makeFolder(place, folder);
  const config = writeFor(place, join(folder, 'haproxy.cfg'), haproxyConfig(place.layout));
  return start(place, place.programs.haproxy, ['-db', '-f', config], 'haproxy');
}

function start(
  { layout, programs, account }: Place,
  command: string,
  args: string[],
  name: string,
): Launched {
  return launch({
    command,
    args,
    log: join(layout.folder, `${name}.log`),
    setpriv: programs.setpriv,
    account,
  });
}

/** Whether this address leads to a PostgreSQL that takes writes. A broken connection is waited out; any other fault is one. */
async function leads(url: string): Promise<boolean> {
  try {
    const found = await asOwner(url, (owner) => owner.query('select not pg_is_in_recovery() as yes'));
    return found.rows[0]?.yes === true;
  } catch (error) {
    if (/ECONN|terminated/.test((error as Error).message)) return false;
    throw error;
  }
}

/** As the first Patroni that answers says; none: empty. */
async function askMembers(layout: Layout): Promise<Member[]> {
  for (const { rest } of layout.nodes) {
    const url = `http://127.0.0.1:${rest}/cluster`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members;
  }
  return [];
}

/** One leader, one synchronous standby, all three at work in the same timeline. */
function isWhole(members: readonly Member[]): boolean {
  const count = (role: string) => members.filter((one) => one.role === role).length;
  return (
    members.length === 3 &&
    count('leader') === 1 &&
    count('sync_standby') >= 1 &&
    members.every(({ state }) => state === 'running' || state === 'streaming') &&
    new Set(members.map(({ timeline }) => timeline)).size === 1
  );
}

const dataOf = (node: DatabaseNode) => join(node.folder, 'data');

function nodeOf(layout: Layout, name: string | undefined): DatabaseNode {
  const node = layout.nodes.find((one) => one.name === name);
  if (!node) throw new Error('The cluster has no leader.');
  return node;
}

/** PostgreSQL's first process and all that it started, as long as it is this folder's. */
function databaseOf(node: DatabaseNode): number[] {
  const pid = existsSync(dataOf(node)) ? readPidFile(dataOf(node))?.pid : undefined;
  return pid !== undefined && isPostmaster(pid, dataOf(node)) ? [pid, ...childrenOf(pid)] : [];
}

async function killLeader(layout: Layout, patronis: Map<string, Launched>): Promise<string> {
  const leader = (await askMembers(layout)).find(({ role }) => role === 'leader');
  const node = nodeOf(layout, leader?.name);
  const patroni = patronis.get(node.name);
  killAll([...(patroni ? [patroni.pid] : []), ...databaseOf(node)]);
  await patroni?.kill();
  return node.name;
}

async function bringBack(
  place: Place,
  patronis: Map<string, Launched>,
  name: string,
): Promise<{ rewound: boolean; seconds: number }> {
  const node = nodeOf(place.layout, name);
  const began = performance.now();
  const before = rewindsIn(patronis.get(name));
  patronis.set(name, startPatroni(place, node));
  await until(`PostgreSQL ${name} to follow`, 180, async () => isWhole(await askMembers(place.layout)));
  const seconds = (performance.now() - began) / 1000;
  return { rewound: rewindsIn(patronis.get(name)) > before, seconds };
}

/** How often Patroni's log says that `pg_rewind` did its work. */
function rewindsIn(patroni: Launched | undefined): number {
  return patroni ? readFileSync(patroni.log, 'utf8').split('pg_rewind exit code=0').length - 1 : 0;
}

async function stopAll(layout: Layout, others: Launched[], patronis: Map<string, Launched>): Promise<void> {
  await Promise.all([...patronis.values()].map((patroni) => patroni.stop()));
  killAll(layout.nodes.flatMap(databaseOf));
  for (const one of others.toReversed()) await one.stop(5);
}
