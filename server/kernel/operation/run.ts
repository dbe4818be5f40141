/** How every operation runs: ten steps in this order, and no way round them. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { beginAs, type Transaction } from '../db/transaction.ts';
import { dayIn } from '../clock.ts';
import { asRefusals, asTold } from '../db/sql-refusals.ts';
import { hashText } from '../keys/files.ts';
import { moveState } from '../workflow/move.ts';
import type { AnyOperation, Audit, Context, Progress, Upload } from './define.ts';
import { requireDeclared } from './declared.ts';
import { notFound, Outdated, Refusal, refuse } from './errors.ts';
import type { House } from './house.ts';
import { placesOf } from './places.ts';
import { appendLedger, ledgerClass, recordRefusal } from './ledger-row.ts';

export type Request = {
  /** The secret of the session at work. */
  secret: string;
  input: unknown;
  /** A command sent again under the same key is answered, not repeated. */
  key?: string | undefined;
  upload?: Upload | undefined;
  /** Hears how far the work has come; absent where nobody waits elsewhere. */
  progress?: Progress | undefined;
};

/** Runs an operation for a session and answers its output. Throws a Refusal; anything else is a fault of ours. */
export async function run(house: House, operation: AnyOperation, request: Request): Promise<unknown> {
  return await inTurns(house, operation, request.secret, async (begin) => {
    // 1 session → actor; 4 the transaction begins as this session, in the same round trip.
    const readOnly = operation.kind === 'query' && operation.audit === 'unrecorded';
    // 2 who and purpose, before a byte of the input is looked at.
    let transaction = await begin({ readOnly });
    // 3 the input, strictly.
    const input = parseInput(operation, request.input);
    if (operation.kind === 'command') house.room?.require();
    const work: Work = {
      ...nothingYet,
      input,
      upload: request.upload,
      progress: request.progress,
      transaction,
    };
    // An uploaded file is admitted here and read outside any transaction; then everything is asked once more.
    if (await admitFile(house, operation, work)) {
      await transaction.rollback();
      transaction.release();
      await request.progress?.('reading');
      work.file = await operation.file?.read(request.upload as Upload, input as never);
      transaction = await begin({ readOnly });
    }
    for (let tries = 1; ; tries += 1) {
      if (operation.prepare) {
        work.transaction = await begin({ readOnly: true });
        work.prepared = await operation.prepare(contextOf(house, operation, work, house.clock()));
        transaction = await begin({ readOnly });
      }
      // 5 a command that was carried out already is answered again.
      const repeated = await findRepeated(operation, request, input, transaction);
      if (repeated) return repeated.output;
      // 6 to 8, with the ledger row and events of 9 in the same transaction.
      const done = await carryOut(house, operation, { ...work, transaction }).catch((error: unknown) => {
        if (!(error instanceof Outdated)) throw error;
        if (tries === mostTries) refuse('kernel.changed-meanwhile');
      });
      if (!done) continue;
      // 10 commit; the answer leaves only when the commit, with its ledger row, is durable.
      await transaction.commit([
        ...done.last,
        ...keepAnswer(operation, request, { input, output: done.output }, transaction),
      ]);
      return done.output;
    }
  });
}

/** Where somebody is always quicker, whoever prepares is told so. */
const mostTries = 3;

/**
 * Orders an operation instead of running it: refused at once as it would be, and carried out by the worker for the same
 * person, post and purpose. The order, its file and its place in the queue are one transaction.
 */
export async function order(house: House, operation: AnyOperation, request: Request): Promise<string> {
  return await inTurns(house, operation, request.secret, async (begin) => {
    let transaction = await begin();
    const input = parseInput(operation, request.input);
    house.room?.require();
    const work: Work = { ...nothingYet, input, upload: request.upload, transaction };
    if (await admitFile(house, operation, work)) transaction = await begin();
    // The same key orders once; under another name, because its answer is the order and not the outcome.
    const ordering = { ...operation, name: `order ${operation.name}` };
    const repeated = await findRepeated(ordering, request, input, transaction);
    if (repeated) return repeated.output as string;
    const id = await placeOrder(house, operation, input, { ...work, transaction });
    await transaction.commit(keepAnswer(ordering, request, { input, output: id }, transaction));
    return id;
  });
}

async function placeOrder(
  house: House,
  operation: AnyOperation,
  input: unknown,
  work: Work,
): Promise<string> {
  const { tx } = work.transaction;
  const { name = null, bytes = null } = work.upload ?? {};
  const ordered = await asRefusals(
    sql<{
      id: string;
    }>`select kernel.order_job(${operation.name}, ${JSON.stringify(input)}, ${name}, ${bytes}) as id`.execute(
      tx,
    ),
  );
  const { id } = ordered.rows[0] ?? notFound();
  await house.queue?.send(tx, id);
  return id;
}

/** True where there was a file to admit. Nothing that `admit` writes remains: another transaction follows. */
async function admitFile(house: House, operation: AnyOperation, work: Work): Promise<boolean> {
  if (!operation.file || !work.upload) return false;
  await operation.file.admit(contextOf(house, operation, work, house.clock()));
  return true;
}

type Begin = (options?: { readOnly?: boolean }) => Promise<Transaction>;

/** One transaction after another, never two; whatever happens the last is ended, and a refusal is recorded. */
async function inTurns<T>(
  house: House,
  operation: AnyOperation,
  secret: string,
  work: (begin: Begin) => Promise<T>,
): Promise<T> {
  const held: { transaction?: Transaction } = {};
  const end = async (unexpected = false) => {
    await held.transaction?.rollback();
    held.transaction?.release(unexpected);
  };
  try {
    return await work(async (options = {}) => {
      await end();
      held.transaction = await beginAs(house.pools, secret, options);
      requireAllowed(house, operation, held.transaction);
      return held.transaction;
    });
  } catch (cause) {
    const error = asTold(cause);
    // The connection is given back before the refusal takes one: a flood of refusals must not wait for itself.
    await end(!(error instanceof Refusal));
    if (held.transaction) await recordRefusal(house, operation, secret, error);
    throw error;
  } finally {
    // An answer that is given again leaves here with its transaction still open.
    await end();
  }
}

/** Step 2. A stranger never learns whether input was well formed, and a desk that is off answers nobody. */
function requireAllowed(house: House, operation: AnyOperation, { actor, desksOn, kind }: Transaction): void {
  const allowed =
    operation.who.some((role) => actor.roles.includes(role)) && operation.purpose.includes(actor.purpose);
  if (!allowed) refuse('kernel.not-allowed');
  if (operation.stepUp && !actor.steppedUp) refuse('kernel.step-up-needed');
  const desk = house.deskOf(operation);
  if (desk.holdsPersonalData && kind === 'token') refuse('kernel.not-allowed');
  if (desk.holdsPersonalData && !desksOn.includes(desk.name)) {
    refuse('kernel.desk-not-switched-on', { params: { desk: desk.name } });
  }
}

/** Step 3. */
function parseInput(operation: AnyOperation, raw: unknown): unknown {
  const parsed = operation.input.safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  throw new Refusal('kernel.input-invalid', {
    fields: parsed.error.issues.map((issue: z.core.$ZodIssue) => ({
      path: issue.path.join('.'),
      code:
        issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : issue.code,
      message: issue.message,
    })),
  });
}

/** Step 5: one key, one input. The lock lets a second copy wait for the first. */
async function findRepeated(
  operation: AnyOperation,
  request: Request,
  input: unknown,
  { tx, actor }: Transaction,
): Promise<{ output: unknown } | undefined> {
  const { key } = request;
  if (operation.kind !== 'command' || !key) return undefined;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.user}:${operation.name}:${key}`}, 0))`.execute(
    tx,
  );
  const found = await sql<{
    input_hash: Buffer;
    output: unknown;
  }>`select input_hash, output from kernel.idempotency
    where user_id = ${actor.user} and operation = ${operation.name} and key = ${key}`.execute(tx);
  const row = found.rows[0];
  if (!row) return undefined;
  if (!row.input_hash.equals(hashInput(request, input))) refuse('kernel.key-reused');
  return { output: row.output };
}

/** What was asked, uploaded bytes included: the same key with another file is another command. */
function hashInput({ upload }: Request, input: unknown): Buffer {
  const file = upload ? [upload.name, hashText(upload.bytes).toString('hex')] : [];
  return hashText(JSON.stringify([input, ...file]));
}

type Work = {
  input: unknown;
  upload: Upload | undefined;
  file: unknown;
  prepared: unknown;
  progress?: Progress | undefined;
  transaction: Transaction;
  parent: string | null;
};
const nothingYet = { upload: undefined, file: undefined, prepared: undefined, parent: null };
type Statement = { text: string; values: readonly unknown[] };

/** Steps 6 to 9 of one operation, the outer one or one that it called. */
async function carryOut(
  house: House,
  operation: AnyOperation,
  work: Work,
): Promise<{ output: unknown; last: Statement[] }> {
  const { transaction, input } = work;
  const { tx } = transaction;
  const now = house.clock();
  // 6 the workflow: the record is locked, the move is checked by the database's own table, and made.
  if (operation.move) {
    const { workflow, action } = operation.move;
    const reason = operation.move.reason?.(input as never);
    await moveState(tx, workflow, { ...operation.move.of(input as never), action, reason }, now);
  }
  // 7 what it does.
  const raw = await operation.run(contextOf(house, operation, work, now));
  // 8 the output, as declared.
  const output = parseOutput(house, operation, raw);
  // 9 the ledger row.
  const audit = auditOf(operation, input, output, transaction);
  if (!audit) return { output, last: [] };
  const outcome = operation.kind === 'command' ? 'done' : 'read';
  return {
    output,
    last: [appendLedger(operation, outcome, audit, ledgerClass(house, operation, outcome), work.parent)],
  };
}

function auditOf(
  operation: AnyOperation,
  input: unknown,
  output: unknown,
  { actor }: Transaction,
): Audit | undefined {
  if (operation.audit === 'unrecorded') return undefined;
  return operation.audit({ input: input as never, output: output as never, actor });
}

function parseOutput(house: House, operation: AnyOperation, raw: unknown): unknown {
  const output = operation.output.parse(raw);
  if (house.config.strictOutput && operation.transport !== 'download')
    requireDeclared(operation.name, raw, output);
  return output;
}

function contextOf(house: House, operation: AnyOperation, work: Work, now: Date): Context<never> {
  const { transaction } = work;
  const { tx, actor } = transaction;
  return {
    input: work.input as never,
    tx,
    actor,
    now,
    get today() {
      return dayIn(house.config.timeZone, now);
    },
    upload: work.upload,
    file: work.file,
    prepared: work.prepared,
    progress: work.progress ?? (async () => {}),
    places: placesOf(house.cursorKey, operation.name),
    async call(inner, input) {
      requireAllowed(house, inner, transaction);
      const parsed = parseInput(inner, input);
      const within: Work = { ...nothingYet, input: parsed, transaction, parent: operation.name };
      within.prepared = await inner.prepare?.(contextOf(house, inner, within, now));
      const done = await carryOut(house, inner, within);
      for (const statement of done.last) await tx.executeQuery(rawQuery(statement));
      return done.output as never;
    },
    async announce(event, about, payload = {}) {
      await sql`select kernel.announce(${event}, ${about ?? null}, ${JSON.stringify(payload)})`.execute(tx);
    },
    async order(later, input) {
      requireAllowed(house, later, transaction);
      const parsed = parseInput(later, input);
      return await placeOrder(house, later, parsed, { ...nothingYet, input: parsed, transaction });
    },
  };
}

function rawQuery(statement: Statement) {
  return {
    sql: statement.text,
    parameters: statement.values,
    query: { kind: 'RawNode', sqlFragments: [statement.text], parameters: [] },
    queryId: { queryId: 'ledger' },
  } as never;
}

/** The answer is kept for a day under its key; outputs of commands hold ids, states and dates only. */
function keepAnswer(
  operation: AnyOperation,
  request: Request,
  { input, output }: { input: unknown; output: unknown },
  { actor }: Transaction,
): Statement[] {
  const { key } = request;
  if (operation.kind !== 'command' || !key || operation.shownOnce || operation.transport === 'download')
    return [];
  return [
    {
      text: 'insert into kernel.idempotency (user_id, operation, key, input_hash, output) values ($1, $2, $3, $4, $5)',
      values: [actor.user, operation.name, key, hashInput(request, input), JSON.stringify(output)],
    },
  ];
}
