/** What the node does by itself: seals, reminds, writes letters, erases what is due, dispatches events, has ordered work carried out. */
import { setTimeout as wait } from 'node:timers/promises';
import { dayIn } from '#kernel/clock.ts';
import type { Queue } from '#kernel/jobs/queue.ts';
import type { Way } from '#kernel/ledger/departure.ts';
import { seal, type Signing } from '#kernel/ledger/seal.ts';
import { whyOf } from '#kernel/log.ts';
import { destroyKeys, forgetKeys } from '#kernel/retention/destroy-keys.ts';
import { retentionClasses } from '#kernel/retention/classes.ts';
import type { AsClock } from '#kernel/search/name-index.ts';
import { carryOut, carryOutNext } from './carry-out.ts';
import { asClock, type Clocked, type ClockParts, withClock } from './clock-session.ts';
import { dispatch } from './dispatch.ts';
import { ledgerRound } from './ledger-round.ts';
import { sendDeskLetters } from './desk-letters.ts';
import { type LettersOut, sendLetters } from './letters.ts';
import { nightly } from './nightly.ts';

export type Worker = { stop(): Promise<void> };
export type WorkerParts = ClockParts & {
  signer: Signing;
  queue: Queue;
  ways?: readonly Way[];
  letters?: LettersOut | undefined;
};

const sealEvery = 300;
const clockEvery = 60_000;
const dispatchEvery = 1_000;
/** An erasure is promised for good: its key lives no longer than this and the work takes. */
const destroyEvery = 1_000;
const ordersEvery = 10_000;
const lettersEvery = 60_000;
/** How long somebody who was just written down is not found yet, and somebody erased is still known to the memory. */
const namesEvery = 1_000;
const ledgerEvery = 10 * 60_000;
/** Often, since a backup of the keys that has had its time must not lie there for another night. */
const backupsEvery = 5 * 60_000;
const most = 100;
/** Days after which the machine's own rows go: answers by key, jobs and events, sessions, attempts. */
const sweepDays = [
  retentionClasses.idempotency.days,
  retentionClasses['job-and-outbox'].days,
  retentionClasses.session.days,
  retentionClasses['access-log'].days,
];

/** Starts the loops; each waits for its own work to end before it begins again. */
export async function startWorker(given: WorkerParts): Promise<Worker> {
  const { queue, signer } = given;
  const parts = withClock(given);
  const { house } = parts;
  const stopping = new AbortController();
  const loops = [
    repeat(parts, stopping.signal, { every: sealEvery, what: 'sealing' }, () =>
      seal(house.pools.sealer, signer),
    ),
    repeat(parts, stopping.signal, { every: clockEvery, what: 'the clock' }, () => tick(parts)),
    repeat(parts, stopping.signal, { every: dispatchEvery, what: 'events' }, () => dispatch(parts)),
    repeat(parts, stopping.signal, { every: destroyEvery, what: 'destroying keys' }, () => endKeys(parts)),
    repeat(
      parts,
      stopping.signal,
      { every: backupsEvery, what: 'the backups' },
      nightly(house, stopping.signal),
    ),
    repeat(parts, stopping.signal, { every: ledgerEvery, what: 'the ledger’s round' }, () =>
      ledgerRound(parts, given.ways ?? []),
    ),
    repeat(parts, stopping.signal, { every: lettersEvery, what: 'letters' }, async () =>
      given.letters ? sendLetters(parts, given.letters) : undefined,
    ),
    repeat(parts, stopping.signal, { every: lettersEvery, what: 'letters to readers' }, async () =>
      given.letters ? sendDeskLetters(parts, given.letters) : undefined,
    ),
    ...(house.names
      ? [
          repeat(parts, stopping.signal, { every: namesEvery, what: 'the index of names' }, () =>
            lookAtNames(parts, stopping.signal),
          ),
        ]
      : []),
    repeat(parts, stopping.signal, { every: ordersEvery, what: 'ordered work' }, () => takeUp(parts)),
  ];
  await queue.work(() => carryOutNext(parts));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      await endNames(parts);
      await parts.endClock();
      await seal(house.pools.sealer, signer).catch((error) =>
        house.log('warn', 'the last entries are sealed at the next start', { why: whyOf(error) }),
      );
    },
  };
}

type Rhythm = { every: number; what: string };

async function repeat(
  { house }: ClockParts,
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

/** The clock's minute: deadlines are announced, grants that ended are taken away, what is due is erased. It decides nothing. */
export async function tick(parts: Clocked): Promise<{ due: number; ended: number; erased: number }> {
  const { house } = parts;
  const now = house.clock();
  const done = await asClock(parts, async ({ connection }) => {
    const { client } = connection;
    const ended = await client.query('select kernel.end_grants_due() as n');
    if (house.keyring) await forgetKeys(client, house.keyring, now);
    await client.query('select kernel.sweep_machine($1, $2, $3, $4)', sweepDays);
    const lapsed = await client.query('select * from kernel.erase_lapsed($1, $2)', [now, most]);
    const due = await client.query('select * from kernel.take_deadlines_due($1, $2)', [now, most]);
    // What one person did and nobody seconded in time loses its effect; no state is moved (rights.md G20, G08).
    await client.query('select * from kernel.take_looks_due($1, $2)', [now, most]);
    const today = dayIn(house.config.timeZone, now);
    const kept = await client.query('select * from kernel.erase_due($1, $2)', [today, most]);
    const erased = [...lapsed.rows, ...kept.rows];
    for (const row of erased) {
      await client.query('select kernel.append_ledger($1, $2, $3, $4, $5, null)', [
        'kernel.erase-due',
        'done',
        [row.record_id],
        { rule: 'retention', desk: row.desk },
        'ledger-decision',
      ]);
    }
    return { due: due.rows.length, ended: Number(ended.rows[0].n), erased: erased.length };
  });
  return done ?? { due: 0, ended: 0, erased: 0 };
}

/** What was committed since the last look; while the index is being built, piece by piece without a rest. */
export async function lookAtNames(parts: Clocked, signal?: AbortSignal): Promise<void> {
  const { names } = parts.house;
  let more = names !== undefined;
  while (more) more = (await names?.look(clocked(parts))) === true && signal?.aborted !== true;
}

/** Nobody waits with a certificate for a memory that is no longer there; without a database it lapses within a minute. */
async function endNames(parts: Clocked): Promise<void> {
  await parts.house.names?.end(clocked(parts)).catch((error) => {
    parts.house.log('warn', 'the index of names could not take its leave', { why: whyOf(error) });
  });
}

function clocked(parts: Clocked): AsClock {
  return (work) => asClock(parts, ({ connection }) => work(connection.client));
}

/** Destroys the keys of what was erased; answers how many. */
export async function endKeys(parts: Clocked): Promise<number> {
  const { house } = parts;
  const { keyring } = house;
  if (!keyring) return 0;
  const destroyed = await asClock(parts, ({ connection }) =>
    destroyKeys(connection.client, keyring, house.clock()),
  );
  return destroyed ?? 0;
}

/**
 * Carries out what waits although no job leads to it: the worker died in the middle, or its try met a database that was
 * away. What another worker is at is passed over.
 */
export async function takeUp({ house, door }: ClockParts): Promise<number> {
  const found = await door.pool.query('select kernel.door_orders_waiting($1) as id', [most]);
  for (const { id } of found.rows as { id: string }[]) await carryOut({ house, door }, id);
  return found.rows.length;
}
