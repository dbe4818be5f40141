/** SQL of imported statistics: tables, their areas and figures. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Cause, ChosenCategory, StatisticsFacts, StatisticsKind } from '../model/causes.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type StatisticsRow = Held & {
  of: StatisticsKind;
  cause: Cause | null;
  titles: Texts;
  unit: Texts | null;
  source: string;
  table_code: string;
  licence: string;
  extracted_on: string;
  chosen: ChosenCategory[];
  retired_on: string | null;
  version: number;
  imported_at: Date;
};

const columns = sql`s.record_id, s.circle_id, s.of, s.cause, s.titles, s.unit, s.source, s.table_code, s.licence,
  s.extracted_on, s.chosen, s.retired_on, s.version, s.imported_at`;

export async function findStatistics(tx: Tx, id: string): Promise<StatisticsRow | undefined> {
  const found = await sql<StatisticsRow>`select ${columns} from strategy.statistics s
    where s.record_id = ${id} for update`.execute(tx);
  return found.rows[0];
}

/** Tables in use, newest first. */
export async function listStatistics(tx: Tx, cause?: Cause): Promise<StatisticsRow[]> {
  const ofCause = cause ? sql`s.cause = ${cause}` : sql`true`;
  const found = await sql<StatisticsRow>`select ${columns} from strategy.statistics s
    where s.circle_id = any (kernel.my_circles()) and s.retired_on is null and ${ofCause}
    order by s.created_at desc, s.record_id limit 500`.execute(tx);
  return found.rows;
}

/** How many people live in each area: the newest period of the newest table. */
export async function findPopulations(tx: Tx): Promise<Map<string, number>> {
  const found = await sql<{ area: string; value: number }>`select distinct on (v.area) v.area, v.value
    from strategy.statistics_values v
    where v.record_id = (select s.record_id from strategy.statistics s where s.circle_id = any (kernel.my_circles())
      and s.of = 'population' and s.retired_on is null order by s.extracted_on desc, s.imported_at desc limit 1)
    order by v.area, v.period desc`.execute(tx);
  return new Map(found.rows.map(({ area, value }) => [area, value]));
}

export type FigureRow = { record_id: string; area: string; title: string; period: string; value: number };

/** Of these tables, by the areas' names in the reader's language. */
export async function findFigures(tx: Tx, tables: readonly string[], language: string): Promise<FigureRow[]> {
  const found = await sql<FigureRow>`select v.record_id, v.area, a.title, v.period, v.value
    from strategy.statistics_values v
    join strategy.statistics_areas a on a.record_id = v.record_id and a.circle_id = v.circle_id and a.area = v.area
    where v.record_id = any (${tables})
    order by a.title collate ${sql.ref(`${language}-x-icu`)}, v.area, v.period`.execute(tx);
  return found.rows;
}

export async function countAreas(tx: Tx, table: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from strategy.statistics_areas
    where record_id = ${table}`.execute(tx);
  return found.rows[0]?.n ?? 0;
}

export type StatisticsValues = StatisticsFacts & {
  format: string;
  fileName: string;
  chosen: readonly ChosenCategory[];
};

export async function saveStatistics(
  tx: Tx,
  row: StatisticsValues & { id: string; circle: string; of: StatisticsKind; cause: Cause | null },
): Promise<void> {
  await sql`insert into strategy.statistics (record_id, circle_id, of, cause, titles, unit, source, table_code, licence,
      extracted_on, format, file_name, chosen)
    values (${row.id}, ${row.circle}, ${row.of}, ${row.cause}, ${json(row.titles)}, ${row.unit && json(row.unit)},
      ${row.source}, ${row.tableCode}, ${row.licence}, ${row.extractedOn}, ${row.format}, ${row.fileName},
      ${json(row.chosen)})`.execute(tx);
}

/** A newer file of the same table. Answers the new version, or undefined where somebody was quicker. */
export async function renewStatistics(
  tx: Tx,
  held: Held,
  base: number,
  row: StatisticsValues,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.statistics set titles = ${json(row.titles)},
      unit = ${row.unit && json(row.unit)}, source = ${row.source}, table_code = ${row.tableCode},
      licence = ${row.licence}, extracted_on = ${row.extractedOn}, format = ${row.format}, file_name = ${row.fileName},
      chosen = ${json(row.chosen)}, version = version + 1, imported_at = ${now.toISOString()}
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} and version = ${base}
      and retired_on is null returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** The areas and figures of a table become exactly these. */
export async function replaceFigures(
  tx: Tx,
  held: Held,
  areas: readonly { code: string; label: string }[],
  figures: readonly { area: string; period: string; value: number }[],
): Promise<void> {
  const own = sql`record_id = ${held.record_id} and circle_id = ${held.circle_id}`;
  await sql`delete from strategy.statistics_values where ${own}`.execute(tx);
  await sql`delete from strategy.statistics_areas where ${own}`.execute(tx);
  await sql`insert into strategy.statistics_areas (record_id, circle_id, area, title)
    select ${held.record_id}::uuid, ${held.circle_id}::uuid, x.code, x.label
    from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as x(code text, label text)`.execute(tx);
  await sql`insert into strategy.statistics_values (record_id, circle_id, area, period, value)
    select ${held.record_id}::uuid, ${held.circle_id}::uuid, x.area, x.period, x.value
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as x(area text, period text, value double precision)`.execute(
    tx,
  );
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function retireTable(
  tx: Tx,
  held: Held,
  base: number,
  row: { on: string; reason: string },
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.statistics set retired_on = ${row.on},
      retired_reason = ${row.reason}, version = version + 1
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} and version = ${base}
      and retired_on is null returning version`.execute(tx);
  return changed.rows[0]?.version;
}
