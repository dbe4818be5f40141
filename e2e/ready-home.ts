/** A home of the demo, made once for a run: each journey starts on a copy of it instead of making its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNode } from '#server/entry/node.ts';

/** Names the folder to the processes that run the journeys. */
const variable = 'ZAEDNO_JOURNEY_HOME';

/** Of the environment of whoever runs the tests, what would change a journey's node is left out. */
export function journeyEnvironment(home: string, port: string): Record<string, string | undefined> {
  const left = /^(DATABASE_(OWNER_)?URL|ZAEDNO_(TEST|CHROMIUM|JOURNEY).*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !left.test(name));
  return { ...Object.fromEntries(kept), ZAEDNO_HOME: home, PORT: port };
}

/** An empty folder for a home. Started as root, the database runs under another account and must pass. */
export function emptyHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-journey-'));
  chmodSync(home, 0o711);
  return home;
}

/** Makes it and tells the journeys where; what it answers takes it away again. */
export async function makeReadyHome(): Promise<() => void> {
  const home = emptyHome();
  const environment = { ...journeyEnvironment(home, '0'), ZAEDNO_DEMO: 'on' };
  try {
    const node = await startNode(environment, () => {}, {});
    await node.stop();
  } catch (cause) {
    rmSync(home, { recursive: true, force: true });
    throw cause;
  }
  process.env[variable] = home;
  return () => {
    Reflect.deleteProperty(process.env, variable);
    rmSync(home, { recursive: true, force: true });
  };
}

/** Fills an empty home with a copy, where one was made; the files keep the account that they belong to. */
export function copyReadyHome(home: string): void {
  const ready = process.env[variable];
  if (!ready) return;
  const copied = spawnSync('cp', ['-a', `${ready}/.`, home], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`The home of the demo could not be copied: ${copied.stderr}`);
}
