// Waits for ordered work (202 and a place to look) and says on the way how far it has come.
import { setTimeout as pause } from 'node:timers/promises';

export type Followed = { outcome: unknown } | { problem: Record<string, unknown> };

type Order = {
  state: 'waiting' | 'running' | 'done' | 'failed';
  step: string | null;
  done: number | null;
  total: number | null;
  outcome: unknown;
  problem: Record<string, unknown> | null;
};

/** `ask` answers how the order stands; `say` hears a line whenever it stands otherwise than before. */
export async function followOrder(
  ask: () => Promise<Response>,
  say: (line: string) => void,
  every = 500,
): Promise<Followed> {
  for (let last = ''; ; await pause(every)) {
    const response = await ask();
    if (!response.ok) return { problem: (await response.json()) as Record<string, unknown> };
    const order = (await response.json()) as Order;
    if (order.state === 'done') return { outcome: order.outcome };
    if (order.state === 'failed') return { problem: order.problem ?? {} };
    const line = lineOf(order);
    if (line !== last) say(line);
    last = line;
  }
}

function lineOf({ state, step, done, total }: Order): string {
  if (state === 'waiting' || step === null) return 'waiting for its turn';
  return total === null ? step : `${step}: ${done ?? 0} of ${total}, ${total - (done ?? 0)} left`;
}
