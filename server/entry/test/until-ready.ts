/** Waits until a node says that it may be used: what was written last is sealed in its own time, above all after a start. */
import { setTimeout as pause } from 'node:timers/promises';

/** Throws what the node said last, where it is not ready within a minute. */
export async function untilReady(address: string): Promise<void> {
  let said = '';
  for (let tries = 0; tries < 600; tries += 1) {
    const ready = await fetch(`${address}/readyz`);
    said = await ready.text();
    if (ready.status === 200) return;
    await pause(100);
  }
  throw new Error(`${address} is not ready: ${said}`);
}
