/** SQL of for whom a plan's measures are: what it communicates, and what it says twice in the same words. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';

/** The paragraph that asks that communication be fitted to those it is meant for, and its strategy's key. */
const fitting = { key: 'eu-9956-14', address: 'annex/23' };

/**
 * The items of a plan that serve that paragraph, another of its line of action, or the line. Two plain statements: joined
 * in one, row security would be asked once for each pair of rows.
 */
export async function findCommunication(tx: Tx, plan: string): Promise<Set<string>> {
  const index = await sql<{ instrument: string; address: string; line: string | null }>`
    select record_id as instrument, address, line from strategy.paragraphs
    where record_id = (select record_id from strategy.instruments where key = ${fitting.key} limit 1)`.execute(
    tx,
  );
  const asked = index.rows.find(({ address }) => address === fitting.address);
  if (!asked) return new Set();
  const near = index.rows.filter(({ line }) => asked.line !== null && line === asked.line);
  const addresses = [fitting.address, `line/${asked.line}`, ...near.map(({ address }) => address)];
  const found = await sql<{ item: string }>`select distinct item_id as item from strategy.ties
    where record_id = ${plan} and instrument_id = ${asked.instrument} and address = any (${addresses})`.execute(
    tx,
  );
  return new Set(found.rows.map((row) => row.item));
}

/** Whether two measures say word for word the same and are for different audiences; letter case and blanks do not count. */
export async function hasSameTextForOthers(tx: Tx, plan: string): Promise<boolean> {
  const found = await sql<{ same: boolean }>`select exists (
    select 1 from strategy.items i cross join jsonb_each_text(i.description) d
    where i.record_id = ${plan} and i.type in ('measure', 'activity') and i.audiences <> '{}'
    group by d.key, lower(regexp_replace(trim(d.value), '\\s+', ' ', 'g'))
    having count(distinct i.audiences) > 1) as same`.execute(tx);
  return found.rows[0]?.same ?? false;
}
