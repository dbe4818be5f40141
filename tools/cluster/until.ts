// Waits until something is so, and says what it waited for when it never was.
import { setTimeout as pause } from 'node:timers/promises';

export async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const patience = performance.now() + seconds * 1000;
  while (performance.now() < patience) {
    if (await isSo()) return;
    await pause(200);
  }
  throw new Error(`Waited ${seconds} seconds for ${what}, in vain.`);
}

/** Whether it answers with 200 within two seconds. */
export async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok === true;
}
