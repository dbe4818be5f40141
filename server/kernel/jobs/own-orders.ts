/** One's own orders, as the database shows them: ordered by this person in this post for this purpose. */
import { sql } from 'kysely';
import type { Pools } from '../db/pool.ts';
import { beginAs } from '../db/transaction.ts';
import type { Language } from '../operation/define.ts';

export type OrderState = 'waiting' | 'running' | 'done' | 'failed';
export type OrderRow = {
  order_id: string;
  operation: string;
  input: unknown;
  file_name: string | null;
  ordered_at: Date;
  state: OrderState;
  step: string | null;
  step_done: number | null;
  step_total: number | null;
  outcome: unknown;
  ended_at: Date | null;
};

/** Who asks, as far as it decides what is shown. */
export type Asker = { language: Language; kind: string; desksOn: readonly string[] };

const columns = sql`order_id, operation, input, file_name, ordered_at, state, step, step_done, step_total, outcome, ended_at`;
const most = 50;

/** One order, or none where it is absent or not one's own; and who asks. */
export async function readOrder(
  pools: Pools,
  secret: string,
  id: string,
): Promise<{ row: OrderRow | undefined; asker: Asker }> {
  const { rows, asker } = await ask(pools, secret, sql`order_id = ${id}`);
  return { row: rows[0], asker };
}

/** What is under way or ended within a day, the newest first. */
export function readOrders(pools: Pools, secret: string): Promise<{ rows: OrderRow[]; asker: Asker }> {
  return ask(pools, secret, sql`(ended_at is null or ended_at > now() - interval '1 day')`);
}

async function ask(pools: Pools, secret: string, which: ReturnType<typeof sql>) {
  const transaction = await beginAs(pools, secret, { readOnly: true });
  try {
    const found = await sql<OrderRow>`select ${columns} from kernel.job_orders where ${which}
      order by ordered_at desc limit ${most}`.execute(transaction.tx);
    const { actor, kind, desksOn } = transaction;
    return { rows: found.rows, asker: { language: actor.language, kind, desksOn } };
  } finally {
    await transaction.rollback();
    transaction.release();
  }
}
