/** The ledger row of an operation, and of its refusal in a transaction of its own. */
import { beginAs } from '../db/transaction.ts';
import type { AnyOperation, Audit } from './define.ts';
import { whyOf } from '../log.ts';
import { Refusal } from './errors.ts';
import type { House } from './house.ts';

export type LedgerOutcome = 'done' | 'read' | 'refused' | 'failed';
export type Statement = { text: string; values: readonly unknown[] };

const appendText = 'select kernel.append_ledger($1, $2, $3, $4, $5, $6)';

/** The statement that appends; who, post, purpose, time and transaction are filled in by the database. */
export function appendLedger(
  operation: AnyOperation,
  outcome: LedgerOutcome,
  audit: Audit,
  retention: string,
  parent: string | null,
): Statement {
  const about = audit.about === undefined ? [] : [audit.about].flat();
  const detail = JSON.stringify(audit.detail ?? {});
  return { text: appendText, values: [operation.name, outcome, about, detail, retention, parent] };
}

/** How long the row is kept: reads of personal records three years, decisions as long as the decision. */
export function ledgerClass(house: House, operation: AnyOperation, outcome: LedgerOutcome): string {
  if (outcome === 'done') return 'ledger-decision';
  return house.deskOf(operation).holdsPersonalData ? 'ledger-personal-read' : 'ledger-machine';
}

/** Records who was refused what and why, without content. A lost database is logged: there is nowhere else to say it. */
export async function recordRefusal(
  house: House,
  operation: AnyOperation,
  secret: string,
  error: unknown,
): Promise<void> {
  const code = error instanceof Refusal ? error.code : 'kernel.failed';
  const outcome = error instanceof Refusal ? 'refused' : 'failed';
  if (code === 'kernel.busy' || code === 'kernel.no-room') {
    // What could not be written for want of a database cannot be recorded in it either.
    house.log('error', 'an operation could not be carried out', { operation: operation.name, code });
    return;
  }
  try {
    const transaction = await beginAs(house.pools, secret);
    try {
      const row = appendLedger(
        operation,
        outcome,
        { detail: { code } },
        ledgerClass(house, operation, outcome),
        null,
      );
      await transaction.commit([row]);
    } finally {
      await transaction.rollback();
      transaction.release();
    }
  } catch (failure) {
    house.log('error', 'a refusal could not be recorded', {
      operation: operation.name,
      code,
      why: whyOf(failure),
    });
  }
}
