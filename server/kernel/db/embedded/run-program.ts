// Runs one PostgreSQL program to its end, under the right account and in an environment without our secrets.
import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** The environment of every PostgreSQL program: ours may hold DATABASE_URL and PG… variables that would mislead it. */
export const bareEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Resolves when the program ended well; otherwise throws with the last lines that it wrote. */
export async function runProgram(
  program: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<void> {
  const child = spawn(program, args, {
    cwd: '/',
    env: bareEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  let written = '';
  const collect = (chunk: Buffer) => {
    written = (written + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(status ?? signal ?? 'unknown'));
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${written.trim()}`);
}
