// Starts and stops the embedded PostgreSQL, and brings it back after whatever happened to it or to us.
import { spawnSync, type ChildProcess } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { bundledBinaries } from './embedded/binaries.ts';
import { createCluster, requireSameVersion } from './embedded/create-cluster.ts';
import { makePlace, type Place, reachableBinaries } from './embedded/place.ts';
import {
  isPostmaster,
  launch,
  readPidFile,
  readStartLog,
  removeStaleLocks,
  stopPostmaster,
} from './embedded/postmaster.ts';
import { inUse, type Release, takeFolder } from './embedded/take-folder.ts';
import { bareEnvironment } from './embedded/run-program.ts';
import { settings } from './embedded/settings.ts';
import { reserve, roomLeft } from './room.ts';

export interface EmbeddedOptions {
  /** ZAEDNO_HOME: holds postgres/ (data, socket, log) and keys/. Made if absent. */
  readonly home: string;
  readonly log: (line: string) => void;
  /** For tests only: commits survive no power loss. */
  readonly fast?: boolean;
  /** Folder with initdb and postgres of another PostgreSQL >= 15; by default the bundled one. */
  readonly binaries?: string;
}

export interface Embedded {
  /** For `pg`: a superuser, over a unix socket, with its password. A secret. */
  readonly superuserUrl: string;
  /** Where its data lies. */
  readonly dataFolder: string;
  /** Fast shutdown; resolves when the database is gone. May be called twice. */
  stop(): Promise<void>;
  /** The last run did not end by stop(): the database recovered from its log, or was still running and is used again. */
  readonly recovered: boolean;
  /** This start made the data folder. */
  readonly created: boolean;
  /** Resolves, with a sentence, only if the database ends without stop() and does not come back by itself. */
  readonly lost: Promise<string>;
}

/** A second lock, held by a session of ours as long as we live: it also counts where two containers share one folder. */
const lockSql = 'pg_try_advisory_lock(8071, 1)';

/** Throws an error with a sentence that says what to do: in use, no account, closed folder, other version, disk. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log;
  const fast = options.fast ?? false;
  const place = await makePlace(resolve(options.home), log);
  const binaries = await reachableBinaries(options.binaries ?? (await bundledBinaries()), place.account, log);
  const version = majorVersion(binaries, place);
  const release = await takeFolder(place);
  try {
    const created = await createCluster(place, binaries);
    await requireSameVersion(place.dataFolder, version);
    const running = await openOrLaunch(place, binaries, fast, log);
    await takeForOurselves(running.session, place);
    return supervise(running, place, created, release, log);
  } catch (cause) {
    await removeTemporary(place, place.socketFolder);
    await release();
    throw cause;
  }
}

function supervise(
  running: Running,
  place: Place,
  created: boolean,
  release: Release,
  log: (line: string) => void,
): Embedded {
  const lost = Promise.withResolvers<string>();
  let stopped: Promise<void> | undefined;
  let session = running.session;
  const watch = () => session.once('end', () => void lookAgain());
  watch();

  /** One broken session is not the end: after a crash PostgreSQL comes back by itself, under the same number. */
  async function lookAgain(): Promise<void> {
    const again = stopped ? undefined : await reopen(running, place).catch(() => undefined);
    if (again && !stopped) {
      session = again;
      watch();
      log('The embedded database broke off and came back. What was saved is kept.');
    } else if (stopped) await again?.end();
    else lost.resolve(whyLost(place));
  }

  async function stop(): Promise<void> {
    await session.end();
    await stopPostmaster(running.pid, place.dataFolder, log);
    await removeTemporary(place, running.socketFolder);
    await removeTemporary(place, place.socketFolder);
    await release();
  }
  return {
    superuserUrl: superuserUrl(running.socketFolder, place.password),
    dataFolder: place.dataFolder,
    stop: () => (stopped ??= stop()),
    recovered: running.recovered,
    created,
    lost: lost.promise,
  };
}

/** A session with the same database, once it answers again; undefined when it has ended. */
async function reopen({ pid, socketFolder }: Running, place: Place): Promise<pg.Client | undefined> {
  let patience = Date.now() + 20_000;
  while (isPostmaster(pid, place.dataFolder) && Date.now() < patience) {
    const session = await knock(socketFolder, place.password);
    if (typeof session !== 'string') {
      await takeForOurselves(session, place);
      return session;
    }
    if (session === 'busy') patience = Date.now() + 20_000;
    await pause(50);
  }
  return undefined;
}

function whyLost({ dataFolder, logFolder }: Place): string {
  const full = roomLeft(dataFolder) < reserve;
  const why = full ? ` There is no room left on the disk that holds ${dataFolder}: make room.` : '';
  return `The embedded database ended unexpectedly.${why} Start again; what was saved is kept. Its log is in ${logFolder}.`;
}

async function removeTemporary(place: Place, socketFolder: string): Promise<void> {
  if (place.socketIsTemporary) await rm(socketFolder, { recursive: true, force: true });
}

interface Running {
  readonly session: pg.Client;
  readonly pid: number;
  readonly socketFolder: string;
  readonly recovered: boolean;
}

/** Looks for a living database of this folder first; starts one only when nobody answers. */
async function openOrLaunch(
  place: Place,
  binaries: string,
  fast: boolean,
  log: (line: string) => void,
): Promise<Running> {
  const { dataFolder } = place;
  let child: ChildProcess | undefined;
  let recovered = false;
  let nextWord = Date.now() + 5000;
  let patience = Date.now() + 20_000;
  for (;;) {
    const file = readPidFile(dataFolder);
    const session = file?.socketFolder ? await knock(file.socketFolder, place.password) : 'silent';
    if (file?.socketFolder && typeof session !== 'string') {
      await requireSameFolder(session, dataFolder);
      if (!child) recovered = true;
      return { session, pid: file.pid, socketFolder: file.socketFolder, recovered };
    }
    const living = file !== undefined && isPostmaster(file.pid, dataFolder);
    if (session === 'busy') patience = Date.now() + 20_000;
    if (!living && (!child || hasEnded(child))) {
      if (child && !mayPass(readStartLog(place))) throw new Error(whyNotStarted(place));
      if (file) {
        recovered = true;
        removeStaleLocks(place);
      }
      if (child) await pause(200);
      child = launch(binaries, place, settings({ ...place, fast }));
    }
    if (Date.now() > patience) {
      child?.kill('SIGINT');
      throw new Error(whyNotStarted(place));
    }
    if (Date.now() > nextWord) {
      log('PostgreSQL is still getting ready (after a crash it reads its log again).');
      nextWord = Date.now() + 5000;
    }
    await pause(20);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** Backends of a killed database are just going: worth another try. */
function mayPass(startLog: string): boolean {
  return /shared memory block .* still in use/.test(startLog);
}

function whyNotStarted(place: Place): string {
  return `PostgreSQL did not start. It wrote:\n${readStartLog(place) || '(nothing)'}\nMore may stand in ${place.logFolder}.`;
}

/** A session; or 'busy' while it starts, recovers or stops; or 'silent' when nobody listens. */
async function knock(socketFolder: string, password: string): Promise<pg.Client | 'busy' | 'silent'> {
  const session = new pg.Client({
    connectionString: superuserUrl(socketFolder, password),
    application_name: `zaedno ${process.pid}`,
  });
  session.on('error', () => {}); // the end of the connection is told by 'end'; without a listener Node would exit
  try {
    await session.connect();
    return session;
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === '57P03') return 'busy';
    if (code === '28P01') {
      throw new Error(
        'The password in keys/postgres-superuser does not open this database. Put back the one that belongs to it from the backup of the keys.',
        { cause },
      );
    }
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P01')
      return 'silent';
    if (cause instanceof Error && /Connection terminated/.test(cause.message)) return 'silent';
    throw cause;
  }
}

async function requireSameFolder(session: pg.Client, dataFolder: string): Promise<void> {
  const { rows } = await session.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  );
  const [ours, theirs] = await Promise.all([stat(dataFolder), stat(rows[0]?.folder ?? '')]);
  if (ours.ino === theirs.ino && ours.dev === theirs.dev) return;
  await session.end();
  throw new Error(
    `The database that answers for ${dataFolder} keeps its data in ${rows[0]?.folder}. Stop that one first.`,
  );
}

async function takeForOurselves(session: pg.Client, place: Place): Promise<void> {
  const { rows } = await session.query<{ ours: boolean }>(`select ${lockSql} as ours`);
  if (rows[0]?.ours) return;
  const holder = await session.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and classid = 8071 and objid = 1 and granted`,
  );
  await session.end();
  throw inUse(place, holder.rows[0]?.name.replace('zaedno ', 'process ') ?? 'another process');
}

function superuserUrl(socketFolder: string, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@localhost/postgres?host=${encodeURIComponent(socketFolder)}`;
}

/** Also finds out, before anything is made, whether the programs run here at all. */
function majorVersion(binaries: string, place: Place): string {
  const program = join(binaries, 'postgres');
  const asked = spawnSync(program, ['--version'], {
    cwd: '/',
    env: bareEnvironment,
    encoding: 'utf8',
    ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
  });
  const major = /\) (\d+)/.exec(asked.stdout ?? '')?.[1];
  if (major) return major;
  throw new Error(
    `${program} does not run here (${(asked.error?.message ?? asked.stderr).trim()}). Install PostgreSQL 15 or later from your system and set DATABASE_URL and DATABASE_OWNER_URL.`,
  );
}
