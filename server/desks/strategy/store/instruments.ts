/** SQL of official documents: their data, index and relations. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import { listByCircle, type Place } from '#kernel/db/list.ts';
import type { Tx } from '#kernel/db/types.ts';
import { type Publication, type PublicationColumns, publicationColumns } from '#kernel/records/define.ts';
import type { Texts } from '../model/shared.ts';
import { holdsWords } from './values.ts';

export type InstrumentRecord = PublicationColumns & {
  record_id: string;
  circle_id: string;
  key: string | null;
  number: string | null;
  stated_date: string | null;
  issuer: Texts;
  status: string;
  classification: string;
  holding: string;
  original_language: string | null;
  titles: Texts;
  version: number;
  created_at: Date;
};

const columns = [
  'record_id',
  'circle_id',
  'key',
  'number',
  'stated_date',
  'issuer',
  'status',
  'classification',
  'holding',
  'original_language',
  'titles',
  'publication',
  'public_from',
  'publication_reason',
  'version',
  'created_at',
] as const;
const columnList = sql.raw(columns.join(', '));

export async function findInstrument(tx: Tx, id: string): Promise<InstrumentRecord | undefined> {
  const found =
    await sql<InstrumentRecord>`select ${columnList} from strategy.instruments where record_id = ${id}`.execute(
      tx,
    );
  return found.rows[0];
}

/** The same, kept as it is until the transaction ends: its classification and its texts are decided one after the other. */
export async function findInstrumentForUpdate(tx: Tx, id: string): Promise<InstrumentRecord | undefined> {
  const found =
    await sql<InstrumentRecord>`select ${columnList} from strategy.instruments where record_id = ${id} for update`.execute(
      tx,
    );
  return found.rows[0];
}

export async function findInstrumentsByKey(tx: Tx, keys: readonly string[]): Promise<InstrumentRecord[]> {
  const found = await sql<InstrumentRecord>`select ${columnList} from strategy.instruments
    where circle_id = any (kernel.my_circles()) and key = any (${keys})`.execute(tx);
  return found.rows;
}

export async function listInstruments(
  tx: Tx,
  wanted: { words: readonly string[]; status?: string | undefined; limit: number; after?: Place | undefined },
): Promise<InstrumentRecord[]> {
  const byStatus = wanted.status ? sql`t.status = ${wanted.status}` : sql`true`;
  return await listByCircle<InstrumentRecord>(tx, {
    table: 'strategy.instruments',
    columns,
    order: { at: 'created_at', id: 'record_id' },
    limit: wanted.limit,
    after: wanted.after,
    where: sql`${byStatus} and ${holdsWords('t.folded', wanted.words)}`,
  });
}

/** Languages of accepted texts and the count of numbered paragraphs of the main part, for the documents of one page. */
export async function findHoldings(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { languages: string[]; paragraphs: number }>> {
  const found = await sql<{ id: string; languages: string[]; paragraphs: number }>`
    select i.record_id as id,
      array(select distinct v.language from strategy.text_versions v
        join kernel.states s on s.record_id = v.record_id and s.circle_id = v.circle_id
          and s.workflow = 'strategy.text' and s.item_id = v.version_id and s.state = 'accepted'
        where v.record_id = i.record_id and v.circle_id = i.circle_id order by v.language) as languages,
      (select count(*)::int from strategy.paragraphs p where p.record_id = i.record_id and p.circle_id = i.circle_id
        and p.main and p.number is not null) as paragraphs
    from strategy.instruments i where i.record_id = any (${ids})`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, { languages: row.languages, paragraphs: row.paragraphs }]));
}

export type InstrumentValues = {
  number: string | null;
  date: string | null;
  issuer: Texts;
  status: string;
  classification: string;
  holding: string;
  originalLanguage: string | null;
  titles: Texts;
  folded: string;
};

export async function saveInstrument(
  tx: Tx,
  row: InstrumentValues & { id: string; circle: string; key: string | null; publication: Publication },
): Promise<void> {
  const p = publicationColumns(row.publication);
  await sql`insert into strategy.instruments (record_id, circle_id, key, number, stated_date, issuer,
      status, classification, holding, original_language, titles, publication, public_from, publication_reason, folded)
    values (${row.id}, ${row.circle}, ${row.key}, ${row.number}, ${row.date}, ${json(row.issuer)},
      ${row.status}, ${row.classification}, ${row.holding}, ${row.originalLanguage}, ${json(row.titles)},
      ${p.publication}, ${p.public_from}, ${p.publication_reason}, ${row.folded})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateInstrument(
  tx: Tx,
  found: { record_id: string; circle_id: string },
  base: number,
  row: InstrumentValues,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.instruments set number = ${row.number},
      stated_date = ${row.date}, issuer = ${json(row.issuer)}, status = ${row.status},
      classification = ${row.classification}, holding = ${row.holding}, original_language = ${row.originalLanguage},
      titles = ${json(row.titles)}, folded = ${row.folded}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${found.record_id} and circle_id = ${found.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export async function setInstrumentPublication(
  tx: Tx,
  found: { record_id: string; circle_id: string },
  base: number,
  publication: Publication,
  now: Date,
): Promise<number | undefined> {
  const p = publicationColumns(publication);
  const changed = await sql<{
    version: number;
  }>`update strategy.instruments set publication = ${p.publication},
      public_from = ${p.public_from}, publication_reason = ${p.publication_reason}, version = version + 1,
      updated_at = ${now.toISOString()}
    where record_id = ${found.record_id} and circle_id = ${found.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type RelationRow = {
  relation_id: string;
  kind: string;
  sources: string[];
  takes_effect: 'on-approval' | null;
  from_id: string;
  from_number: string | null;
  from_titles: Texts;
  to_id: string;
  to_number: string | null;
  to_titles: Texts;
};

/** Edges that leave a document and edges that lead to it; both ends are seen under the reader's own policy. */
export async function findRelations(tx: Tx, id: string): Promise<RelationRow[]> {
  const found = await sql<RelationRow>`select r.relation_id, r.kind, r.sources, r.takes_effect,
      f.record_id as from_id, f.number as from_number, f.titles as from_titles,
      t.record_id as to_id, t.number as to_number, t.titles as to_titles
    from strategy.relations r
    join strategy.instruments f on f.record_id = r.record_id and f.circle_id = r.circle_id
    join strategy.instruments t on t.record_id = r.to_instrument
    where r.circle_id = any (kernel.my_circles()) and (r.record_id = ${id} or r.to_instrument = ${id})
    order by r.kind, r.created_at, r.relation_id`.execute(tx);
  return found.rows;
}

export async function saveRelation(
  tx: Tx,
  from: { record_id: string; circle_id: string },
  row: { id: string; kind: string; to: string; sources: readonly string[]; takesEffect: string | null },
): Promise<boolean> {
  const saved = await sql<{ relation_id: string }>`insert into strategy.relations
      (record_id, circle_id, relation_id, kind, to_instrument, sources, takes_effect)
    values (${from.record_id}, ${from.circle_id}, ${row.id}, ${row.kind}, ${row.to}, ${row.sources}, ${row.takesEffect})
    on conflict (record_id, circle_id, kind, to_instrument) do nothing returning relation_id`.execute(tx);
  return saved.rows.length === 1;
}

export async function deleteRelation(
  tx: Tx,
  from: { record_id: string },
  relation: string,
): Promise<boolean> {
  const gone =
    await sql`delete from strategy.relations where record_id = ${from.record_id} and relation_id = ${relation}`.execute(
      tx,
    );
  return (gone.numAffectedRows ?? 0n) > 0n;
}

/** The document's row, locked until the end of the transaction. */
export async function lockInstrument(tx: Tx, found: { record_id: string; circle_id: string }): Promise<void> {
  await sql`select 1 from strategy.instruments where record_id = ${found.record_id} and circle_id = ${found.circle_id}
    for update`.execute(tx);
}
