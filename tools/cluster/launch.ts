// One program of the cluster as a process of ours: under its account, told to end when we end, ended by its own id.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from '#kernel/db/embedded/account.ts';

export type Launched = {
  readonly pid: number;
  readonly log: string;
  running(): boolean;
  /** Asks it to end; after so many seconds it is killed. */
  stop(seconds?: number): Promise<void>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
};

export type Launch = {
  command: string;
  args: readonly string[];
  log: string;
  /** Wraps the command, so that it is told to end when this process dies, however that happens. */
  setpriv: string;
  account?: Account | undefined;
  folder?: string;
  environment?: Record<string, string | undefined>;
};

export function launch(how: Launch): Launched {
  const log = openSync(how.log, 'a', 0o600);
  const { account } = how;
  const asWhom = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : [];
  const child = spawn(how.setpriv, [...asWhom, '--pdeathsig', 'TERM', how.command, ...how.args], {
    stdio: ['ignore', log, log],
    cwd: how.folder ?? '/',
    env: how.environment ?? { PATH: process.env['PATH'], LANG: 'C.UTF-8' },
  });
  closeSync(log);
  return handleOf(child, how);
}

function handleOf(child: ChildProcess, { command, log }: Launch): Launched {
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const running = () => child.exitCode === null && child.signalCode === null;
  const kill = async () => {
    if (running()) child.kill('SIGKILL');
    await ended;
  };
  return {
    pid,
    log,
    running,
    kill,
    async stop(seconds = 20) {
      if (running()) child.kill('SIGTERM');
      await Promise.race([ended, pause(seconds * 1000, undefined, { ref: false })]);
      await kill();
    },
  };
}

/** The processes that this one started and that still run. */
export function childrenOf(pid: number): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => parentOf(id) === pid);
}

function parentOf(pid: number): number | undefined {
  try {
    // After the name in brackets, which may hold anything: the state, then the parent.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(parent);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ESRCH') throw error;
    return undefined; // It ended in between.
  }
}

/** `kill -9` for each; one that has gone already is no fault. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
