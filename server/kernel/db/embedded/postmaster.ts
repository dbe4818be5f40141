// Starts, recognises and stops the main process of PostgreSQL ("postmaster").
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from './place.ts';
import { bareEnvironment } from './run-program.ts';

/** What PostgreSQL says of itself in postmaster.pid. */
export interface PidFile {
  readonly pid: number;
  readonly socketFolder: string | undefined;
}

/** Undefined when there is none, or when it is only half written. */
export function readPidFile(dataFolder: string): PidFile | undefined {
  const path = join(dataFolder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4]?.trim() || undefined };
}

/**
 * PostgreSQL refuses to start while the pid in its lock files belongs to anybody: after a restart of the machine to a
 * stranger, in a container to a zombie. Only for the owner of the folder, and only when its postmaster is dead;
 * backends that still hold its shared memory are found by PostgreSQL itself.
 */
export function removeStaleLocks(place: Place): void {
  rmSync(join(place.dataFolder, 'postmaster.pid'), { force: true });
  rmSync(join(place.socketFolder, '.s.PGSQL.5432.lock'), { force: true });
  rmSync(join(place.socketFolder, '.s.PGSQL.5432'), { force: true });
}

/** Whether the pid belongs to a process at all. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether `pid` is the living postmaster of this very folder, and no zombie and no stranger with a recycled number. */
export function isPostmaster(pid: number, dataFolder: string): boolean {
  if (!isRunning(pid)) return false;
  try {
    if (existsSync('/proc/self/cwd')) return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      dataFolder,
    );
  } catch {
    return false; // gone between the two looks, a zombie, or another user's process: none of them is ours
  }
}

/** Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches us first and not it. */
export function launch(binaries: string, place: Place, settings: readonly string[]): ChildProcess {
  const output = openSync(startLog(place), 'w', 0o600);
  try {
    const child = spawn(join(binaries, 'postgres'), ['-D', place.dataFolder, ...settings], {
      cwd: '/',
      env: bareEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
      ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
    });
    child.once('error', (error) => appendFileSync(startLog(place), `${error.message}\n`));
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/** What PostgreSQL wrote before its own log began: why it did not start. */
export function readStartLog(place: Place): string {
  return readFileSync(startLog(place), 'utf8').trim();
}

function startLog(place: Place): string {
  return join(place.logFolder, 'start.log');
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. After 30 s, a hard stop, which the next start recovers from. */
export async function stopPostmaster(
  pid: number,
  dataFolder: string,
  log: (line: string) => void,
): Promise<void> {
  await signalAndWait(pid, dataFolder, 'SIGINT', 30_000);
  if (!isPostmaster(pid, dataFolder)) return;
  log('PostgreSQL did not stop within 30 s; stopping it hard. The next start recovers.');
  await signalAndWait(pid, dataFolder, 'SIGQUIT', 10_000);
}

async function signalAndWait(pid: number, dataFolder: string, signal: NodeJS.Signals, atMost: number) {
  if (!isPostmaster(pid, dataFolder)) return;
  process.kill(pid, signal);
  const end = Date.now() + atMost;
  while (isPostmaster(pid, dataFolder) && Date.now() < end) await pause(20);
}
