/** Carries out one order in a session of its own: for the same person, post and purpose, once, and again only if its worker died. */
import type { Connection } from '#kernel/db/kysely.ts';
import type { Door } from '#kernel/identity/door.ts';
import { newId } from '#kernel/ids.ts';
import { openInput } from '#kernel/jobs/sealed-input.ts';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import type { Progress } from '#kernel/operation/define.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import { whyOf } from '#kernel/log.ts';
import type { House } from '#kernel/operation/house.ts';
import { run } from '#kernel/operation/run.ts';

type Parts = { house: House; door: Pick<Door, 'pool'> };
type Job = {
  operation: string;
  input: unknown;
  file_name: string | null;
  bytes: Uint8Array | null;
  try: number;
};

/** As often as a person can read it. */
const tellEvery = 500;
const mostTries = 3;

const mostAsked = 100;

/** Carries out one order, of whoever's turn it is: one person's many orders keep nobody else's waiting. */
export async function carryOutNext(parts: Parts): Promise<void> {
  const found = await parts.door.pool.query('select kernel.door_orders_waiting($1) as id', [mostAsked]);
  for (const { id } of found.rows as { id: string }[]) if (await carryOut(parts, id)) return;
}

/**
 * Whether the person may still do it is asked again. Answers false, and does nothing, where somebody else is at it or it has ended. The
 * connection holds the order's lock: if this process dies, the lock is free, and whoever looks next tries again.
 */
export async function carryOut(parts: Parts, order: string): Promise<boolean> {
  const client = await parts.door.pool.connect();
  let unlocked = false;
  try {
    const done = await carryOutOn(parts, client, order);
    await client.query('select pg_advisory_unlock_all()');
    unlocked = true;
    return done;
  } finally {
    // A connection whose lock is in doubt is closed, and the lock with it.
    client.release(!unlocked);
  }
}

async function carryOutOn(
  { house, door }: Parts,
  client: Connection['client'],
  order: string,
): Promise<boolean> {
  const secret = randomSecret();
  const opened = await client.query('select * from kernel.door_open_job($1, $2, $3)', [
    order,
    newId(),
    hashSecret(secret),
  ]);
  const job = opened.rows[0] as Job | undefined;
  if (!job) return false;
  const close = (state: 'done' | 'failed' | 'waiting', outcome: unknown) =>
    client.query('select kernel.door_close_job($1, $2, $3, $4)', [
      order,
      hashSecret(secret),
      state,
      JSON.stringify(outcome),
    ]);
  try {
    await close('done', await runJob(house, job, { secret, key: order, progress: teller(door, secret) }));
  } catch (error) {
    const passes = error instanceof Refusal && error.code === 'kernel.busy' && job.try < mostTries;
    await close(passes ? 'waiting' : 'failed', outcomeOf(error, isPersonal(house, job)));
    if (!(error instanceof Refusal))
      house.log('error', 'ordered work failed', {
        operation: job.operation,
        why: whyOf(error),
        code: (error as { code?: string }).code ?? '',
      });
  }
  return true;
}

async function runJob(
  house: House,
  job: Job,
  as: { secret: string; key: string; progress: Progress },
): Promise<unknown> {
  const operation = house.operations.get(job.operation);
  if (!operation) throw new Refusal('kernel.not-found');
  const { file_name: name, bytes } = job;
  const upload = name !== null && bytes ? { name, type: 'application/octet-stream', bytes } : undefined;
  const input = await openInput(house.keyring, job.input);
  return await run(house, operation, { ...as, input, upload });
}

/**
 * What is kept of a refusal is what its problem details are made of, in the language of whoever reads them. They may
 * hold content (how something stands now), so at a desk with personal data the code alone is kept.
 */
function outcomeOf(error: unknown, isPersonal: boolean): Record<string, unknown> {
  if (!(error instanceof Refusal)) return { code: 'kernel.failed' };
  return isPersonal ? { code: error.code } : { code: error.code, details: error.details };
}

function isPersonal({ operations, deskOf }: House, job: Job): boolean {
  const operation = operations.get(job.operation);
  return !operation || deskOf(operation).holdsPersonalData;
}

/** Tells how far the work has come, by the job's own session; what cannot be told is left out, for it decides nothing. */
function teller(door: Parts['door'], secret: string): Progress {
  const last = { step: '', at: 0 };
  return async (step, done, total) => {
    const now = Date.now();
    if (step === last.step && now - last.at < tellEvery) return;
    Object.assign(last, { step, at: now });
    const told = [hashSecret(secret), step, done ?? null, total ?? null];
    await door.pool.query('select kernel.door_tell_job($1, $2, $3, $4)', told).catch(() => {});
  };
}
