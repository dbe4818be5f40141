/** Lists that name their circles: the newest rows of each circle, then the newest of those. The only place that knows the form. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './types.ts';

export type Place = { at: string; id: string };

export type ListRequest = {
  /** Schema and table, for example `strategy.plans`; it has `circle_id` and an index led by it. */
  table: string;
  /** Columns to answer, as they are named in the table. */
  columns: readonly string[];
  /** The column of time by which the list is ordered, newest first, and the id that breaks ties. */
  order: { at: string; id: string };
  limit: number;
  after?: Place | undefined;
  /** A further condition on the row `t`. */
  where?: RawBuilder<unknown>;
};

/**
 * Answers up to `limit` rows, newest first. The row policy applies as everywhere; naming the circles
 * keeps the plan at `limit` rows per circle instead of every row that the person may see.
 */
export async function listByCircle<Row>(tx: Tx, request: ListRequest): Promise<Row[]> {
  const { order, limit, after } = request;
  const columns = sql.join(request.columns.map((name) => sql.ref(`t.${name}`)));
  const at = sql.ref(`t.${order.at}`);
  const id = sql.ref(`t.${order.id}`);
  const from = after ? sql`and (${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  const where = request.where ? sql`and (${request.where})` : sql``;
  const outerAt = sql.ref(`r.${order.at}`);
  const outerId = sql.ref(`r.${order.id}`);
  const result = await sql<Row>`
    select r.* from unnest(kernel.my_circles()) as c(circle_id)
    cross join lateral (
      select ${columns} from ${sql.table(request.table)} as t
      where t.circle_id = c.circle_id ${from} ${where}
      order by ${at} desc, ${id} desc limit ${limit}
    ) as r
    order by ${outerAt} desc, ${outerId} desc limit ${limit}`.execute(tx);
  return result.rows;
}
