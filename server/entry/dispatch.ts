/** Hands events to the operations that react to them. */
import { whyOf } from '#kernel/log.ts';
import { run } from '#kernel/operation/run.ts';
import { asClock, type Clocked } from './clock-session.ts';

const most = 100;
/** Milliseconds that an event whose reaction failed is left alone. */
const restFor = 60_000;

type Event = { event_id: string; event: string; about: string | null; payload: Record<string, unknown> };

/**
 * Hands events to the operations that react to them, in the order in which they happened. An event is done when all
 * who react have; should the node die in between, they run again under the same key, and so have no second effect. One
 * whose reaction fails lets the others pass, rests, and is tried again.
 */
export async function dispatch(parts: Clocked): Promise<number> {
  const { house, resting } = parts;
  const waiting = await asClock(parts, async ({ connection }) => {
    const found = await connection.client.query(
      `select event_id, event, about, payload from kernel.outbox where done_at is null order by n limit ${most}`,
    );
    return found.rows as Event[];
  });
  const done: string[] = [];
  for (const event of waiting ?? []) {
    if ((resting.get(event.event_id) ?? 0) > house.clock().getTime()) continue;
    try {
      await react(parts, event);
      resting.delete(event.event_id);
      done.push(event.event_id);
    } catch (error) {
      resting.set(event.event_id, house.clock().getTime() + restFor);
      const fields = { why: whyOf(error), operation: event.event };
      house.log('warn', 'a reaction failed and will be tried again', fields);
    }
  }
  if (done.length === 0) return 0;
  await asClock(parts, ({ connection }) =>
    connection.client.query('update kernel.outbox set done_at = now() where event_id = any ($1)', [done]),
  );
  return done.length;
}

async function react(parts: Clocked, event: Event): Promise<void> {
  for (const desk of parts.house.desks) {
    const operation = desk.reacts?.[event.event];
    const secret = operation && (await parts.clock());
    if (!operation || !secret) continue;
    const input = { about: event.about, ...event.payload };
    await run(parts.house, operation, { secret, input, key: event.event_id });
  }
}
