/** Writes an import: a few statements for a thousand rows, all in the transaction of the operation. */
import type { Tx } from '#kernel/db/types.ts';
import type { Publication } from '#kernel/records/define.ts';
import { saveTies } from './crosswalk.ts';
import {
  type ItemValues,
  type NewBudgetLine,
  type NewItem,
  placeItems,
  removeBudget,
  saveBudget,
  saveItems,
  setItemPublication,
  updateItems,
} from './items.ts';
import { numberPlaces } from './places.ts';

type Held = { record_id: string; circle_id: string; instrument_id: string };

export type ToWrite = {
  newItems: readonly NewItem[];
  changedItems: readonly (ItemValues & { id: string })[];
  moved: readonly { id: string; parent: string | null; position: number }[];
  budgets: { items: readonly string[]; lines: readonly NewBudgetLine[] };
  ties: readonly { id: string; item: string; address: string; strength: string; note: null }[];
  published: readonly { id: string; publication: Publication }[];
};

/** Rows of one statement: long enough to be quick, short enough for the limit on a statement's time. */
const chunk = 1000;

/** `wrote` hears how many items have been written so far. */
export async function writeImport(
  tx: Tx,
  plan: Held,
  work: ToWrite,
  now: Date,
  wrote: (items: number) => Promise<void>,
): Promise<void> {
  let written = 0;
  const tell = async (items: number) => await wrote((written += items));
  for (const rows of chunks(work.newItems)) {
    await saveItems(tx, plan, rows);
    await tell(rows.length);
  }
  for (const rows of chunks(work.changedItems)) {
    await updateItems(tx, plan, rows, now);
    await tell(rows.length);
  }
  for (const rows of chunks(work.moved)) await placeItems(tx, plan, rows);
  if (work.moved.length > 0) await numberPlaces(tx, plan);
  // What is new has no money yet that would have to go.
  const fresh = new Set(work.newItems.map(({ id }) => id));
  for (const items of chunks(work.budgets.items.filter((id) => !fresh.has(id))))
    await removeBudget(tx, plan, items);
  for (const lines of chunks(work.budgets.lines)) await saveBudget(tx, plan, lines);
  for (const rows of chunks(work.ties)) {
    const instrumentOf = (address: string) =>
      address.startsWith('line/own-') ? plan.record_id : plan.instrument_id;
    await saveTies(
      tx,
      plan,
      rows.map((tie) => ({ ...tie, instrument: instrumentOf(tie.address) })),
    );
  }
  for (const alike of Map.groupBy(work.published, ({ publication }) =>
    JSON.stringify(publication),
  ).values()) {
    for (const rows of chunks(alike)) {
      const ids = rows.map(({ id }) => id);
      await setItemPublication(tx, plan, ids, (rows[0] as (typeof rows)[number]).publication, now);
    }
  }
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, at) =>
    rows.slice(at * chunk, (at + 1) * chunk),
  );
}
