/** SQL of the glossary: its terms, and the titles that may say one. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import { listByCircle, type Place } from '#kernel/db/list.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Avoid } from '../model/terms.ts';
import type { ItemType } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';
import { holdsWords } from './values.ts';

type Held = { record_id: string; circle_id: string };
export type TermRow = Held & {
  key: string | null;
  part: 'term' | 'group' | 'threat';
  names: Record<string, string>;
  meaning: Texts | null;
  avoid: Avoid;
  source_instrument: string | null;
  source_address: string | null;
  retired_at: Date | null;
  retired_reason: string | null;
  version: number;
  created_at: Date;
};

const columns = [
  'record_id',
  'circle_id',
  'key',
  'part',
  'names',
  'meaning',
  'avoid',
  'source_instrument',
  'source_address',
  'retired_at',
  'retired_reason',
  'version',
  'created_at',
] as const;
const columnList = sql.raw(columns.join(', '));

export async function findTerm(tx: Tx, id: string): Promise<TermRow | undefined> {
  const found = await sql<TermRow>`select ${columnList} from strategy.terms where record_id = ${id}`.execute(
    tx,
  );
  return found.rows[0];
}

export async function listTerms(
  tx: Tx,
  wanted: { words: readonly string[]; retired: boolean; limit: number; after?: Place | undefined },
): Promise<TermRow[]> {
  return await listByCircle<TermRow>(tx, {
    table: 'strategy.terms',
    columns,
    order: { at: 'created_at', id: 'record_id' },
    limit: wanted.limit,
    after: wanted.after,
    where: sql`(t.retired_at is not null) = ${wanted.retired} and ${holdsWords('t.folded', wanted.words)}`,
  });
}

/** Every term that is in use. */
export async function findLivingTerms(tx: Tx): Promise<TermRow[]> {
  const found = await sql<TermRow>`select ${columnList} from strategy.terms
    where circle_id = any (kernel.my_circles()) and retired_at is null order by created_at, record_id`.execute(
    tx,
  );
  return found.rows;
}

export async function findTermKeys(tx: Tx): Promise<Set<string>> {
  const found = await sql<{ key: string }>`select key from strategy.terms
    where circle_id = any (kernel.my_circles()) and key is not null`.execute(tx);
  return new Set(found.rows.map((row) => row.key));
}

export type TermValues = {
  part: 'term' | 'group' | 'threat';
  names: Record<string, string>;
  meaning: Texts | null;
  avoid: Avoid;
  source: { instrument: string; address: string } | null;
  folded: string;
};

export async function saveTerms(
  tx: Tx,
  rows: readonly (TermValues & { id: string; circle: string; key: string | null })[],
): Promise<void> {
  const values = rows.map((row) => ({
    ...row,
    instrument: row.source?.instrument ?? null,
    address: row.source?.address ?? null,
  }));
  await sql`insert into strategy.terms (record_id, circle_id, key, part, names, meaning, avoid, source_instrument,
      source_address, folded)
    select r.id, r.circle, r.key, r.part, r.names, nullif(r.meaning, 'null'::jsonb), r.avoid, r.instrument, r.address, r.folded
    from jsonb_to_recordset(${json(values)}) as r(id uuid, circle uuid, key text, part text, names jsonb, meaning jsonb, avoid jsonb,
      instrument uuid, address text, folded text)`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateTerm(
  tx: Tx,
  found: Held,
  base: number,
  row: TermValues,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{
    version: number;
  }>`update strategy.terms set part = ${row.part}, names = ${json(row.names)},
      meaning = ${row.meaning ? json(row.meaning) : null}, avoid = ${json(row.avoid)},
      source_instrument = ${row.source?.instrument ?? null}, source_address = ${row.source?.address ?? null},
      folded = ${row.folded}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${found.record_id} and circle_id = ${found.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export async function retireTermRow(
  tx: Tx,
  found: Held,
  base: number,
  reason: string,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.terms set retired_at = ${now.toISOString()},
      retired_reason = ${reason}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${found.record_id} and circle_id = ${found.circle_id} and version = ${base} and retired_at is null
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type UseRow = {
  plan: string;
  plan_titles: Texts;
  item: string;
  type: ItemType;
  external_id: string | null;
  titles: Texts;
};

/** Items whose folded titles hold all stems of one of the ways; whether a title says the term is for the rule to tell. */
export async function findTitlesWith(tx: Tx, ways: readonly (readonly string[])[]): Promise<UseRow[]> {
  if (ways.length === 0) return [];
  const any = sql.join(
    ways.map((stems) => sql`(${holdsWords('i.folded', stems)})`),
    sql` or `,
  );
  const found =
    await sql<UseRow>`select p.record_id as plan, p.titles as plan_titles, i.item_id as item, i.type,
      i.external_id, i.titles
    from strategy.items i join strategy.plans p on p.record_id = i.record_id and p.circle_id = i.circle_id
    where i.circle_id = any (kernel.my_circles()) and (${any})
    order by p.created_at desc, p.record_id, i.place limit 2000`.execute(tx);
  return found.rows;
}
