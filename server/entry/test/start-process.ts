/** A node in a process of its own, which a test may kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type NodeProcess = {
  process: ChildProcess;
  address: string;
  /** What it has printed so far. */
  said(): string;
  /** Resolves with the exit code when it is gone; null: it was killed. */
  ended: Promise<number | null>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<number | null>;
};

const longest = 60_000;

/** Starts `hold-node.ts` with these variables and no other of ours; resolves when it listens. */
export async function startProcess(environment: Record<string, string>): Promise<NodeProcess> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(ZAEDNO_|DATABASE_)/.test(name));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-node.ts')], {
    env: {
      ...Object.fromEntries(inherited),
      PORT: '0',
      ZAEDNO_REQUESTS_PER_MINUTE: '1000000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (let waited = 0; waited < longest && child.exitCode === null; waited += 50) {
    const [, address] = /Zaedno is ready: (\S+)/.exec(said) ?? [];
    if (address) {
      const stop = () => {
        child.kill('SIGTERM');
        return ended;
      };
      return { process: child, address, said: () => said, ended, stop };
    }
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The node did not start: ${said}`);
}
