// What is looked for in the ledger, as it stands in the address of its page.
import { readTableState, type TableState } from '../../kernel/table/table-state.ts';

export type LedgerSearch = TableState & { record?: string; from?: string; until?: string };

/** Reads the search of the address; what is no record and no day is left out. */
export function readLedgerSearch(given: Record<string, unknown>): LedgerSearch {
  const { record, from, until } = given;
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return {
    ...readTableState(given),
    ...(typeof record === 'string' && /^[0-9a-f-]{36}$/i.test(record) ? { record } : {}),
    ...(typeof from === 'string' && day.test(from) ? { from } : {}),
    ...(typeof until === 'string' && day.test(until) ? { until } : {}),
  };
}
