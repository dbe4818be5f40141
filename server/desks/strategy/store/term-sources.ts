/** SQL of the documents that terms are taken from. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

export type Sources = ReadonlyMap<string, { number: string | null; titles: Texts }>;

/** Number and titles of those that the reader sees, by id. */
export async function findSources(
  tx: Tx,
  terms: readonly { source_instrument: string | null }[],
): Promise<Sources> {
  const ids = [...new Set(terms.map((term) => term.source_instrument).filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const found = await sql<{
    id: string;
    number: string | null;
    titles: Texts;
  }>`select record_id as id, number, titles
    from strategy.instruments where record_id = any (${ids})`.execute(tx);
  return new Map(found.rows.map(({ id, ...shown }) => [id, shown]));
}

export type KnownSource = { document: boolean; address: boolean };

/** Whether the document is among those that the person at work sees, and has the address; undefined where no source is named. */
export async function knowSource(
  tx: Tx,
  source: { instrument: string; address: string } | null,
): Promise<KnownSource | undefined> {
  if (!source) return undefined;
  const found = await sql<KnownSource>`select
    exists (select 1 from strategy.instruments where record_id = ${source.instrument}) as document,
    exists (select 1 from strategy.paragraphs where record_id = ${source.instrument} and address = ${source.address})
      as address`.execute(tx);
  return found.rows[0];
}
