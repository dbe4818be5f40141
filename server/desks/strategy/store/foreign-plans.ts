/** SQL of plans of others, their measures, and notes on good practice. */
import { json } from '#kernel/db/json.ts';
import { listByCircle } from '#kernel/db/list.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ForeignFacts } from '../model/foreign-plans.ts';
import type { Level, MeasureKind, MeasureState } from '../model/plan.ts';
import type { Sum, Texts } from '../model/shared.ts';
import type { ReadForeign, ReadMeasure } from '../rules/foreign-file.ts';

type Held = { record_id: string; circle_id: string };

export type ForeignRow = Held & {
  names: Texts;
  their_id: string;
  titles: Texts;
  organisation: Texts | null;
  document: { number: string | null; titles: Texts } | null;
  starts_on: string | null;
  ends_on: string | null;
  approved_version: number;
  not_applicable: { address: string; reason: string }[];
  source: string;
  received_on: string;
  exported_on: string;
  key: string | null;
  signed_by: string | null;
  signed_on: string | null;
  hidden: number;
  version: number;
  created_at: Date;
  imported_at: Date;
};

const columns = [
  'record_id',
  'circle_id',
  'names',
  'their_id',
  'titles',
  'organisation',
  'document',
  'starts_on',
  'ends_on',
  'approved_version',
  'not_applicable',
  'source',
  'received_on',
  'exported_on',
  'key',
  'signed_by',
  'signed_on',
  'hidden',
  'version',
  'created_at',
  'imported_at',
] as const;
const columnList = sql.raw(columns.join(', '));

export async function findForeign(tx: Tx, id: string): Promise<ForeignRow | undefined> {
  const found = await sql<ForeignRow>`select ${columnList} from strategy.foreign_plans
    where record_id = ${id}`.execute(tx);
  return found.rows[0];
}

/** The same; nobody else renews it or notes something in it until this work is done. */
export async function findForeignToWrite(tx: Tx, id: string): Promise<ForeignRow | undefined> {
  const found = await sql<ForeignRow>`select ${columnList} from strategy.foreign_plans
    where record_id = ${id} for update`.execute(tx);
  return found.rows[0];
}

/** The plan that bears this id in its own house; the one that is here, where it was taken in. */
export async function findForeignByTheirs(tx: Tx, theirId: string): Promise<ForeignRow | undefined> {
  const found = await sql<ForeignRow>`select ${columnList} from strategy.foreign_plans
    where circle_id = any (kernel.my_circles()) and their_id = ${theirId} order by created_at limit 1`.execute(
    tx,
  );
  return found.rows[0];
}

export async function listForeign(tx: Tx): Promise<ForeignRow[]> {
  return await listByCircle<ForeignRow>(tx, {
    table: 'strategy.foreign_plans',
    columns,
    order: { at: 'created_at', id: 'record_id' },
    limit: 200,
  });
}

export async function countForeignMeasures(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const found = await sql<{ id: string; n: number }>`select record_id as id, count(*)::int as n
    from strategy.foreign_measures where record_id = any (${ids}) group by record_id`.execute(tx);
  return new Map(found.rows.map(({ id, n }) => [id, n]));
}

export type ForeignValues = ForeignFacts &
  Pick<ReadForeign, 'plan' | 'on' | 'notApplicable' | 'hidden'> & {
    fileName: string;
    fileHash: string;
    key: string | null;
    signedBy: string | null;
    signedOn: string | null;
  };

export async function saveForeign(tx: Tx, held: Held, row: ForeignValues): Promise<void> {
  const { plan } = row;
  await sql`insert into strategy.foreign_plans (record_id, circle_id, names, their_id, titles, organisation, document,
      starts_on, ends_on, approved_version, not_applicable, source, received_on, exported_on, file_name, file_hash, key,
      signed_by, signed_on, hidden)
    values (${held.record_id}, ${held.circle_id}, ${json(row.names)}, ${plan.id}, ${json(plan.titles)},
      ${plan.organisation && json(plan.organisation)}, ${plan.document && json(plan.document)}, ${plan.startsOn},
      ${plan.endsOn}, ${plan.approvedVersion}, ${json(row.notApplicable)}, ${row.source}, ${row.receivedOn}, ${row.on},
      ${row.fileName}, ${row.fileHash}, ${row.key}, ${row.signedBy}, ${row.signedOn}, ${row.hidden})`.execute(
    tx,
  );
}

/** A newer file of the same plan. Answers the new version, or undefined where somebody was quicker. */
export async function renewForeign(
  tx: Tx,
  held: Held,
  base: number,
  row: ForeignValues,
  now: Date,
): Promise<number | undefined> {
  const { plan } = row;
  const changed = await sql<{ version: number }>`update strategy.foreign_plans set names = ${json(row.names)},
      titles = ${json(plan.titles)}, organisation = ${plan.organisation && json(plan.organisation)},
      document = ${plan.document && json(plan.document)}, starts_on = ${plan.startsOn}, ends_on = ${plan.endsOn},
      approved_version = ${plan.approvedVersion}, not_applicable = ${json(row.notApplicable)}, source = ${row.source},
      received_on = ${row.receivedOn}, exported_on = ${row.on}, file_name = ${row.fileName}, file_hash = ${row.fileHash},
      key = ${row.key}, signed_by = ${row.signedBy}, signed_on = ${row.signedOn}, hidden = ${row.hidden},
      version = version + 1, imported_at = ${now.toISOString()}
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** Our ids of their measures, by the ids that they have in their own house. */
export async function findMeasureIds(tx: Tx, foreign: string): Promise<Map<string, string>> {
  const found = await sql<{ theirs: string; id: string }>`select their_id as theirs, measure_id as id
    from strategy.foreign_measures where record_id = ${foreign}`.execute(tx);
  return new Map(found.rows.map(({ theirs, id }) => [theirs, id]));
}

/** The measures of a plan become exactly these; notes at measures that are gone go with them. */
export async function replaceMeasures(
  tx: Tx,
  held: Held,
  measures: readonly (ReadMeasure & { id: string; position: number })[],
): Promise<void> {
  const own = sql`record_id = ${held.record_id} and circle_id = ${held.circle_id}`;
  const ids = measures.map(({ id }) => id);
  await sql`delete from strategy.practices where ${own} and not (measure_id = any (${ids}))`.execute(tx);
  await sql`delete from strategy.foreign_measures where ${own}`.execute(tx);
  await sql`insert into strategy.foreign_measures (record_id, circle_id, measure_id, their_id, position, external_id, titles,
      description, within, own_label, kind, level, state, lead, lead_name, starts_on, ends_on, money, sources, serves)
    select ${held.record_id}::uuid, ${held.circle_id}::uuid, x.id, x."theirId", x.position, x."externalId", x.titles,
      x.description, x.within, x."ownLabel", x.kind, x.level, x.state, x.lead, x."leadName", x."startsOn", x."endsOn",
      x.money, x.sources, x.serves
    from jsonb_to_recordset(${JSON.stringify(measures)}::jsonb) as x(id uuid, "theirId" text, position int,
      "externalId" text, titles jsonb, description jsonb, within jsonb, "ownLabel" jsonb, kind text, level text, state text,
      lead jsonb, "leadName" text, "startsOn" date, "endsOn" date, money jsonb, sources jsonb, serves jsonb)`.execute(
    tx,
  );
}

export type ForeignMeasureRow = {
  id: string;
  externalId: string | null;
  titles: Texts;
  description: Texts | null;
  within: Texts | null;
  ownLabel: Texts | null;
  kind: MeasureKind | null;
  level: Level | null;
  state: MeasureState | null;
  lead: Texts | null;
  leadName: string | null;
  startsOn: string | null;
  endsOn: string | null;
  money: Sum[];
  sources: string[];
  serves: { address: string; strength: string }[];
};

/** In the order of their file. */
export async function findForeignMeasures(tx: Tx, foreign: string): Promise<ForeignMeasureRow[]> {
  const found =
    await sql<ForeignMeasureRow>`select measure_id as id, external_id as "externalId", titles, description,
      within, own_label as "ownLabel", kind, level, state, lead, lead_name as "leadName", starts_on as "startsOn",
      ends_on as "endsOn", money, sources, serves
    from strategy.foreign_measures where record_id = ${foreign} order by position, measure_id`.execute(tx);
  return found.rows;
}

export async function hasForeignMeasure(tx: Tx, foreign: string, measure: string): Promise<boolean> {
  const found = await sql`select 1 from strategy.foreign_measures
    where record_id = ${foreign} and measure_id = ${measure}`.execute(tx);
  return found.rows.length > 0;
}
