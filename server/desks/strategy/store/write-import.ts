/** Writes an import: a few statements for a thousand rows, all in the transaction of the operation. */
import type { Tx } from '#kernel/db/types.ts';
import type { Publication } from '../model/shared.ts';
import { saveTies } from './crosswalk.ts';
import {
  type ItemValues,
  type NewBudgetLine,
  type NewItem,
  placeItems,
  replaceBudget,
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

export async function writeImport(tx: Tx, plan: Held, work: ToWrite, now: Date): Promise<void> {
  for (const rows of chunks(work.newItems)) await saveItems(tx, plan, rows);
  for (const rows of chunks(work.changedItems)) await updateItems(tx, plan, rows, now);
  for (const rows of chunks(work.moved)) await placeItems(tx, plan, rows);
  if (work.moved.length > 0) await numberPlaces(tx, plan);
  for (const items of chunks(work.budgets.items)) {
    const ids = new Set(items);
    await replaceBudget(
      tx,
      plan,
      items,
      work.budgets.lines.filter((line) => ids.has(line.item)),
    );
  }
  for (const rows of chunks(work.ties)) {
    const instrumentOf = (address: string) =>
      address.startsWith('line/own-') ? plan.record_id : plan.instrument_id;
    await saveTies(
      tx,
      plan,
      rows.map((tie) => ({ ...tie, instrument: instrumentOf(tie.address) })),
    );
  }
  for (const { id, publication } of work.published)
    await setItemPublication(tx, plan, [id], publication, now);
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, at) =>
    rows.slice(at * chunk, (at + 1) * chunk),
  );
}
