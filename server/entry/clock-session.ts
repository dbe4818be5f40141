/** Sessions of the house's named services (the clock, and anybody who comes without signing in): one that is kept, and transactions as the clock. */
import { beginAs, type Transaction } from '#kernel/db/transaction.ts';
import type { Door } from '#kernel/identity/door.ts';
import { endSession, openSession } from '#kernel/identity/sessions.ts';
import type { Purpose } from '#kernel/identity/purposes.ts';
import type { House } from '#kernel/operation/house.ts';

export type ClockParts = { house: House; door: Door };

/** The parts with the clock's own session: its secret, or undefined where the house has no clock yet. */
export type Clocked = ClockParts & {
  clock(): Promise<string | undefined>;
  endClock(): Promise<void>;
  /** Until when an event whose reaction failed is left alone, by its id. */
  resting: Map<string, number>;
};

/** A session of a service is used for so long, well within its idle time, and then another is opened. */
const sessionFor = 20 * 60_000;

export type KeptSession = { secret(): Promise<string | undefined>; end(): Promise<void> };

/** Keeps one session of a service: a new one at every look would fill the table of sessions. `found` is what finds it at the door. */
export function keepSession({ door, house }: ClockParts, found: `kernel.door_${string}`): KeptSession {
  let held: { secret: Promise<string | undefined>; until: number } | undefined;
  const end = async () => {
    const ending = held;
    held = undefined;
    const secret = await ending?.secret.catch(() => undefined);
    if (secret) await endSession(door, secret);
  };
  const open = async () => {
    const { rows } = await door.pool.query(`select * from ${found}`);
    const service = rows[0] as { user_id: string; post_id: string; purpose: Purpose } | undefined;
    if (!service) return undefined;
    const { user_id: user, post_id: post, purpose } = service;
    return await openSession(door, { user, post, purpose, kind: 'service' });
  };
  return {
    end,
    async secret() {
      const now = house.clock().getTime();
      if (held && now >= held.until) await end();
      // Two loops that begin together wait for the same session.
      held ??= { secret: open(), until: now + sessionFor };
      const secret = await held.secret;
      if (secret === undefined) held = undefined;
      return secret;
    },
  };
}

export function withClock(parts: ClockParts): Clocked {
  const { secret: clock, end: endClock } = keepSession(parts, `kernel.door_service('clock')`);
  return { ...parts, resting: new Map(), clock, endClock };
}

/** Runs a piece of work in a transaction of the clock, the house's named service. */
export async function asClock<T>(
  { house, clock, endClock }: Clocked,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T | undefined> {
  let transaction: Transaction | undefined;
  try {
    const secret = await clock();
    if (!secret) return undefined;
    transaction = await beginAs(house.pools, secret);
    const done = await work(transaction);
    await transaction.commit([]);
    return done;
  } catch (error) {
    // Whatever went wrong, the next look begins with a session of its own.
    await endClock();
    throw error;
  } finally {
    await transaction?.rollback();
    transaction?.release();
  }
}
