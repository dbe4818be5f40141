/** The SQL of what was erased; the database shows it only to those who may read the record of actions. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Erasure } from '#kernel/retention/certificate.ts';

type Row = {
  record_id: string;
  desk: string;
  kind: string;
  rule: string;
  erased_at: Date;
  key_id: string | null;
  destroyed_at: Date | null;
};

/** Newest first; `before`: the record at the end of the page before. */
export async function findErasures(tx: Tx, limit: number, before: string | undefined): Promise<Erasure[]> {
  const where = before
    ? sql`where (t.erased_at, t.record_id) < (select b.erased_at, b.record_id from kernel.tombstones b where b.record_id = ${before})`
    : sql``;
  return await erasures(tx, sql`${where} order by t.erased_at desc, t.record_id desc limit ${limit}`);
}

export async function findErasure(tx: Tx, record: string): Promise<Erasure | undefined> {
  return (await erasures(tx, sql`where t.record_id = ${record}`))[0];
}

/** A destruction under the record's own id says that it had no key. */
async function erasures(tx: Tx, which: RawBuilder<unknown>): Promise<Erasure[]> {
  const found = await sql<Row>`
    select t.record_id, t.desk, t.kind, t.rule, t.erased_at, d.key_id, d.destroyed_at
    from kernel.tombstones t
    left join kernel.key_destructions d on d.record_id = t.record_id and d.key_id <> t.record_id ${which}`.execute(
    tx,
  );
  return found.rows.map((row) => ({
    record: row.record_id,
    desk: row.desk,
    kind: row.kind,
    rule: row.rule,
    erasedAt: row.erased_at,
    key: row.key_id === null ? 'none' : row.destroyed_at === null ? 'waiting' : 'destroyed',
    destroyedAt: row.destroyed_at,
  }));
}
