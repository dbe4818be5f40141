/** Steps 6 to 9 of one operation, the outer one or one that it calls. */
import { CompiledQuery, sql } from 'kysely';
import { dayIn } from '../clock.ts';
import type { Transaction } from '../db/transaction.ts';
import { wholeRecord } from '../ids.ts';
import { attest } from '../exports/attest.ts';
import { signText } from '../keys/files.ts';
import { examine } from '../readiness/examine.ts';
import { sealsOf } from '../records/seals.ts';
import { findByName } from '../search/find-by-name.ts';
import { moveState } from '../workflow/move.ts';
import { requireDeclared } from './declared.ts';
import type { AnyOperation, Audit, Context, Progress, Upload } from './define.ts';
import type { House } from './house.ts';
import { appendLedger, ledgerClass, type Statement } from './ledger-row.ts';
import { parseInput } from './parse-input.ts';
import { placeOrder } from './place-order.ts';
import { placesOf } from './places.ts';
import { requireAllowed } from './require-allowed.ts';

/** What an operation is given to work with. */
export type Work = {
  input: unknown;
  transaction: Transaction;
  /** The name of the operation that called this one. */
  parent: string | null;
  upload?: Upload | undefined;
  file?: unknown;
  prepared?: unknown;
  progress?: Progress | undefined;
};

/** Answers the output, and the ledger row as a statement that the commit takes with it. */
export async function perform(
  house: House,
  operation: AnyOperation,
  work: Work,
): Promise<{ output: unknown; last: Statement[] }> {
  const { transaction, input } = work;
  const now = house.clock();
  // 6 the workflow: the record is locked, the move is checked by the database's own table, and made.
  if (operation.move) {
    const { workflow, action } = operation.move;
    const of = operation.move.of(input as never);
    const reason = await reasonOf(house, operation, of, work);
    await moveState(transaction.tx, workflow, { ...of, action, reason }, now);
  }
  // 7 what it does.
  const raw = await operation.run(contextOf(house, operation, work, now));
  // 8 the output, as declared.
  const output = parseOutput(house, operation, raw);
  // 9 the ledger row.
  const audit = auditOf(operation, input, output, transaction);
  if (!audit) return { output, last: [] };
  const outcome = operation.kind === 'command' ? 'done' : 'read';
  const row = appendLedger(operation, outcome, audit, ledgerClass(house, operation, outcome), work.parent);
  return { output, last: [row] };
}

/** A reason is content: at a desk that holds personal data it is kept sealed. */
async function reasonOf(
  house: House,
  operation: AnyOperation,
  { record, item = wholeRecord }: { record: string; item?: string },
  { transaction, input }: Work,
): Promise<string | undefined> {
  const reason = operation.move?.reason?.(input as never);
  if (!reason?.trim() || !house.deskOf(operation).holdsPersonalData) return reason;
  const place = { record, table: 'kernel.states', column: 'reason', row: item };
  return await sealsOf(house.keyring, transaction.tx).sealReason(place, reason);
}

function parseOutput(house: House, operation: AnyOperation, raw: unknown): unknown {
  const output = operation.output.parse(raw);
  if (house.config.strictOutput && operation.transport !== 'download')
    requireDeclared(operation.name, raw, output);
  return output;
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

/** What a node is called whose office gave it no name. */
const nameless = 'Zaedno';

/** What `run`, `prepare` and `file.admit` see of the house. */
export function contextOf(house: House, operation: AnyOperation, work: Work, now: Date): Context<never> {
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
    dayOf: (moment) => dayIn(house.config.timeZone, moment),
    timeZone: house.config.timeZone,
    node: house.config.nodeName ?? nameless,
    origin: house.config.origin,
    sendsMail: house.config.mail !== undefined,
    upload: work.upload,
    file: work.file,
    prepared: work.prepared,
    progress: work.progress ?? (async () => {}),
    places: placesOf(house.cursorKey, operation.name),
    seals: sealsOf(house.keyring, tx),
    findByName: (asked) => {
      const desk = house.deskOf(operation);
      return findByName({ tx, desk, seals: sealsOf(house.keyring, tx), names: house.names, now }, asked);
    },
    attest: (file, kind = 'public-file') =>
      attest(tx, file, {
        keys: house.config.keys,
        node: house.config.nodeName ?? nameless,
        day: dayIn(house.config.timeZone, now),
        kind,
      }),
    mark: (text) => signText(house.cursorKey, JSON.stringify(['mark', house.deskOf(operation).name, text])),
    examine: () => examine(house.config, house.pools.door, now),
    async call(inner, input) {
      requireAllowed(house, inner, transaction);
      const within: Work = { input: parseInput(inner, input), transaction, parent: operation.name };
      within.prepared = await inner.prepare?.(contextOf(house, inner, within, now));
      const done = await perform(house, inner, within);
      for (const { text, values } of done.last) await tx.executeQuery(CompiledQuery.raw(text, [...values]));
      return done.output as never;
    },
    async announce(event, about, payload = {}) {
      await sql`select kernel.announce(${event}, ${about ?? null}, ${JSON.stringify(payload)})`.execute(tx);
    },
    async order(later, input) {
      requireAllowed(house, later, transaction);
      return await placeOrder(house, later, { input: parseInput(later, input) }, tx);
    },
  };
}
