/** The session of the clock, the house's named service: one that is kept, and transactions as it. */
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

/** A session of the clock is used for so long, well within its idle time, and then another is opened. */
const clockSessionFor = 20 * 60_000;

/** Keeps one session for the clock: a new one at every look would fill the table of sessions. */
export function withClock(parts: ClockParts): Clocked {
  const { door, house } = parts;
  let held: { secret: Promise<string | undefined>; until: number } | undefined;
  const endClock = async () => {
    const ending = held;
    held = undefined;
    const secret = await ending?.secret.catch(() => undefined);
    if (secret) await endSession(door, secret);
  };
  const open = async () => {
    const found = await door.pool.query(`select * from kernel.door_service('clock')`);
    const service = found.rows[0] as { user_id: string; post_id: string; purpose: Purpose } | undefined;
    if (!service) return undefined;
    const { user_id: user, post_id: post, purpose } = service;
    return await openSession(door, { user, post, purpose, kind: 'service' });
  };
  return {
    ...parts,
    resting: new Map(),
    endClock,
    async clock() {
      const now = house.clock().getTime();
      if (held && now >= held.until) await endClock();
      // Two loops that begin together wait for the same session.
      held ??= { secret: open(), until: now + clockSessionFor };
      return await held.secret;
    },
  };
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
