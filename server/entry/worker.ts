/** What the node does by itself: seals, reminds, erases what is due, dispatches events, has ordered work carried out. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Door, endSession, openSession } from '#kernel/identity/door.ts';
import type { Purpose } from '#kernel/identity/purposes.ts';
import type { Signer } from '#kernel/ledger/checkpoint.ts';
import { seal } from '#kernel/ledger/seal.ts';
import { beginAs, type Transaction } from '#kernel/db/transaction.ts';
import type { Queue } from '#kernel/jobs/queue.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import type { House } from '#kernel/operation/house.ts';
import { run } from '#kernel/operation/run.ts';
import { retentionClasses } from '#kernel/retention/classes.ts';
import { dayIn } from '#kernel/clock.ts';
import { whyOf } from '#kernel/log.ts';
import { carryOut } from './carry-out.ts';

export type Worker = { stop(): Promise<void> };
export type WorkerParts = { house: House; door: Door; signer: Signer; queue: Queue };

const sealEvery = 300;
const clockEvery = 60_000;
const dispatchEvery = 1_000;
const ordersEvery = 10_000;
const most = 100;
/** Milliseconds that an event whose reaction failed is left alone. */
const restFor = 60_000;
/** Days after which the machine's own rows go: answers by key, jobs and events, sessions, attempts. */
const sweepDays = [
  retentionClasses.idempotency.days,
  retentionClasses['job-and-outbox'].days,
  retentionClasses.session.days,
  retentionClasses['access-log'].days,
];

/** The parts with the clock's own session: its secret, or undefined where the house has no clock yet. */
export type Clocked = WorkerParts & {
  clock(): Promise<string | undefined>;
  endClock(): Promise<void>;
  /** Until when an event whose reaction failed is left alone, by its id. */
  resting: Map<string, number>;
};

/** A session of the clock is used for so long, well within its idle time, and then another is opened. */
const clockSessionFor = 20 * 60_000;

/** Keeps one session for the clock: a new one at every look would fill the table of sessions. */
export function withClock(parts: WorkerParts): Clocked {
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

/** Starts the loops; each waits for its own work to end before it begins again. */
export async function startWorker(given: WorkerParts): Promise<Worker> {
  const parts = withClock(given);
  const stopping = new AbortController();
  const loops = [
    repeat(parts, stopping.signal, { every: sealEvery, what: 'sealing' }, () =>
      seal(parts.house.pools.sealer, parts.signer),
    ),
    repeat(parts, stopping.signal, { every: clockEvery, what: 'the clock' }, () => tick(parts)),
    repeat(parts, stopping.signal, { every: dispatchEvery, what: 'events' }, () => dispatch(parts)),
    repeat(parts, stopping.signal, { every: ordersEvery, what: 'ordered work' }, () => takeUp(parts)),
  ];
  await parts.queue.work((order) => carryOut(parts, order));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      await parts.endClock();
      await seal(parts.house.pools.sealer, parts.signer).catch(() => 0);
    },
  };
}

type Rhythm = { every: number; what: string };

async function repeat(
  { house }: WorkerParts,
  signal: AbortSignal,
  rhythm: Rhythm,
  work: () => Promise<unknown>,
) {
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      house.log('warn', `${rhythm.what} failed and will be tried again`, { why: whyOf(error) });
    }
    await pause(rhythm.every, signal);
  }
}

/** Ends at once when the node stops, also where it was told so before. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Runs a piece of work in a transaction of the clock, the house's named service. */
async function asClock<T>(
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

/** The clock's minute: deadlines are announced, grants that ended are taken away, what is due is erased. It decides nothing. */
export async function tick(parts: Clocked): Promise<{ due: number; ended: number; erased: number }> {
  const { house } = parts;
  const now = house.clock();
  const done = await asClock(parts, async ({ connection }) => {
    const { client } = connection;
    const ended = await client.query('select kernel.end_grants_due() as n');
    await client.query('select kernel.sweep_machine($1, $2, $3, $4)', sweepDays);
    const due = await client.query('select * from kernel.take_deadlines_due($1, $2)', [now, most]);
    const erased = await client.query('select * from kernel.erase_due($1, $2)', [
      dayIn(house.config.timeZone, now),
      most,
    ]);
    for (const row of erased.rows) {
      await client.query('select kernel.append_ledger($1, $2, $3, $4, $5, null)', [
        'kernel.erase-due',
        'done',
        [row.record_id],
        { rule: row.retention_class, desk: row.desk },
        'ledger-decision',
      ]);
    }
    return { due: due.rows.length, ended: Number(ended.rows[0].n), erased: erased.rows.length };
  });
  return done ?? { due: 0, ended: 0, erased: 0 };
}

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
      const why = error instanceof Refusal ? error.code : 'a fault of ours';
      house.log('warn', 'a reaction failed and will be tried again', { why, operation: event.event });
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

/**
 * Carries out what waits although no job leads to it: the worker died in the middle, or its try met a database that was
 * away. What another worker is at is passed over.
 */
export async function takeUp({ house, door }: WorkerParts): Promise<number> {
  const found = await door.pool.query('select kernel.door_orders_waiting($1) as id', [most]);
  for (const { id } of found.rows as { id: string }[]) await carryOut({ house, door }, id);
  return found.rows.length;
}
