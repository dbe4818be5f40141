/** The transactions of one request, one after another and never two; a refusal on the way is recorded. */
import { asTold } from '../db/sql-refusals.ts';
import { beginAs, type Transaction } from '../db/transaction.ts';
import type { AnyOperation } from './define.ts';
import { Refusal } from './errors.ts';
import type { House } from './house.ts';
import { recordRefusal } from './ledger-row.ts';
import { requireAllowed } from './require-allowed.ts';

export type Turns = {
  /** Ends the transaction before it, and begins another as this session, which must be allowed the operation. */
  begin(options?: { readOnly?: boolean }): Promise<Transaction>;
  /** The transaction that is open, if one is. */
  current(): Transaction | undefined;
  /** Rolls back what is open and gives its connection back. */
  end(): Promise<void>;
};

/** Whatever happens, the last transaction is ended. Throws what the work throws, told in words where it can be. */
export async function inTurns<T>(
  house: House,
  operation: AnyOperation,
  secret: string,
  work: (turns: Turns) => Promise<T>,
): Promise<T> {
  const held: { transaction?: Transaction | undefined; entered: boolean } = { entered: false };
  const end = async (unexpected = false) => {
    const { transaction } = held;
    held.transaction = undefined;
    await transaction?.rollback();
    transaction?.release(unexpected);
  };
  const begin: Turns['begin'] = async (options = {}) => {
    await end();
    held.transaction = await beginAs(house.pools, secret, options);
    held.entered = true;
    requireAllowed(house, operation, held.transaction);
    return held.transaction;
  };
  try {
    return await work({ begin, current: () => held.transaction, end: () => end() });
  } catch (cause) {
    const error = asTold(cause);
    // The connection is given back before the refusal takes one: a flood of refusals must not wait for itself.
    await end(!(error instanceof Refusal));
    if (held.entered) await recordRefusal(house, operation, secret, error);
    throw error;
  } finally {
    // An answer that is given again leaves here with its transaction still open.
    await end();
  }
}
