/** SQL of plans and their approved versions. */
import { houseCircle } from '#kernel/ids.ts';
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import { listByCircle, type Place } from '#kernel/db/list.ts';
import type { Tx } from '#kernel/db/types.ts';
import { type Publication, type PublicationColumns, publicationColumns } from '#kernel/records/define.ts';
import type { PlanState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

export type PlanRecord = PublicationColumns & {
  record_id: string;
  circle_id: string;
  titles: Texts;
  organisation_id: string;
  instrument_id: string;
  part_of: string | null;
  starts_on: string | null;
  ends_on: string | null;
  approved_version: number;
  version: number;
  created_at: Date;
  updated_at: Date;
};
export type PlanFound = PlanRecord & {
  state: PlanState;
  state_since: Date;
  /** Who brought it into this state. */
  moved_by: string;
  measures: number;
  organisation_names: Texts | null;
  /** False: it is of a local body, and the post at work is of another institution that may not type in for it. */
  own_body: boolean;
  local_body: boolean;
  /** Until when the post at work may type in for the body; null where it need not, or may not. */
  typing_in_until: string | null;
  /** Everybody at the desk sees it, and not only its own institution. */
  shown: boolean;
};

const columns = [
  'record_id',
  'circle_id',
  'titles',
  'organisation_id',
  'instrument_id',
  'part_of',
  'starts_on',
  'ends_on',
  'approved_version',
  'publication',
  'public_from',
  'publication_reason',
  'version',
  'created_at',
  'updated_at',
] as const;
const columnList = sql.raw(columns.map((name) => `p.${name}`).join(', '));

const more = sql`s.state, s.since_at as state_since, s.by_user as moved_by, o.names as organisation_names,
  kernel.may_change_of(p.organisation_id) as own_body, kernel.body_of(p.organisation_id) is not null as local_body,
  (select e.until_on from kernel.entry_permissions e
    where e.permission_id = kernel.permission_for(p.organisation_id)) as typing_in_until,
  p.circle_id = ${houseCircle} as shown,
  (select count(*)::int from strategy.items i where i.record_id = p.record_id and i.circle_id = p.circle_id
    and i.type = 'measure') as measures`;
const joined = sql`strategy.plans p
  join kernel.states s on s.record_id = p.record_id and s.circle_id = p.circle_id and s.workflow = 'strategy.plan'
  left join kernel.organisations o on o.organisation_id = p.organisation_id`;

export async function findPlan(tx: Tx, id: string): Promise<PlanFound | undefined> {
  const found =
    await sql<PlanFound>`select ${columnList}, ${more} from ${joined} where p.record_id = ${id}`.execute(tx);
  return found.rows[0];
}

/** The plan, and those that are part of it. */
export async function findPlanWithParts(tx: Tx, id: string): Promise<PlanFound[]> {
  const found = await sql<PlanFound>`select ${columnList}, ${more} from ${joined}
    where p.circle_id = any (kernel.my_circles()) and (p.record_id = ${id} or p.part_of = ${id})
    order by p.record_id <> ${id}, p.created_at`.execute(tx);
  return found.rows;
}

export async function listPlans(
  tx: Tx,
  wanted: { instrument?: string | undefined; limit: number; after?: Place | undefined },
): Promise<PlanFound[]> {
  const rows = await listByCircle<PlanRecord>(tx, {
    table: 'strategy.plans',
    columns,
    order: { at: 'created_at', id: 'record_id' },
    limit: wanted.limit,
    after: wanted.after,
    where: wanted.instrument ? sql`t.instrument_id = ${wanted.instrument}` : sql`true`,
  });
  if (rows.length === 0) return [];
  const found = await sql<PlanFound>`select ${columnList}, ${more} from ${joined}
    where p.record_id = any (${rows.map((row) => row.record_id)})
    order by p.created_at desc, p.record_id desc`.execute(tx);
  return found.rows;
}

/**
 * The plan as it stands once it is one's turn: whoever changes its tree or its state takes their turn here, and nobody
 * writes into a plan that was submitted meanwhile. The row stays locked to the end of the transaction.
 */
export async function findPlanToWrite(tx: Tx, id: string): Promise<PlanFound | undefined> {
  await sql`select 1 from strategy.plans where record_id = ${id} for update`.execute(tx);
  return findPlan(tx, id);
}

export async function savePlan(
  tx: Tx,
  row: {
    id: string;
    circle: string;
    titles: Texts;
    organisation: string;
    instrument: string;
    partOf: string | null;
    startsOn: string | null;
    endsOn: string | null;
    folded: string;
  },
): Promise<void> {
  await sql`insert into strategy.plans (record_id, circle_id, titles, organisation_id, instrument_id, part_of, starts_on,
      ends_on, folded)
    values (${row.id}, ${row.circle}, ${json(row.titles)}, ${row.organisation}, ${row.instrument}, ${row.partOf},
      ${row.startsOn}, ${row.endsOn}, ${row.folded})`.execute(tx);
}

type Held = { record_id: string; circle_id: string };

/** Answers the new version, or undefined where somebody was quicker. */
export async function updatePlan(
  tx: Tx,
  plan: Held,
  base: number,
  row: {
    titles: Texts;
    partOf: string | null;
    startsOn: string | null;
    endsOn: string | null;
    folded: string;
  },
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.plans set titles = ${json(row.titles)},
      part_of = ${row.partOf}, starts_on = ${row.startsOn}, ends_on = ${row.endsOn}, folded = ${row.folded},
      version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export async function setPlanPublication(
  tx: Tx,
  plan: Held,
  base: number,
  publication: Publication,
  now: Date,
) {
  const p = publicationColumns(publication);
  const changed = await sql<{ version: number }>`update strategy.plans set publication = ${p.publication},
      public_from = ${p.public_from}, publication_reason = ${p.publication_reason}, version = version + 1,
      updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type VersionRow = {
  number: number;
  note: string | null;
  approved_at: Date;
  approved_by_post: string;
  post_names: Texts | null;
};

export async function findPlanVersions(tx: Tx, plan: string): Promise<VersionRow[]> {
  const found =
    await sql<VersionRow>`select v.number, v.note, v.approved_at, v.approved_by_post, o.names as post_names
    from strategy.plan_versions v left join kernel.posts o on o.post_id = v.approved_by_post
    where v.record_id = ${plan} order by v.number`.execute(tx);
  return found.rows;
}

export async function findSnapshot(tx: Tx, plan: string, number: number): Promise<unknown> {
  const found = await sql<{ snapshot: unknown }>`select snapshot from strategy.plan_versions
    where record_id = ${plan} and number = ${number}`.execute(tx);
  return found.rows[0]?.snapshot;
}

/** Keeps the approved version whole, and marks what it holds as approved. */
export async function saveApproval(
  tx: Tx,
  plan: Held,
  row: { number: number; snapshot: unknown; note: string | null; post: string },
  now: Date,
): Promise<void> {
  await sql`insert into strategy.plan_versions (record_id, circle_id, number, snapshot, note, approved_by_post)
    values (${plan.record_id}, ${plan.circle_id}, ${row.number}, ${json(row.snapshot)}, ${row.note}, ${row.post})`.execute(
    tx,
  );
  await sql`update strategy.plans set approved_version = ${row.number}, version = version + 1,
      updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id}`.execute(tx);
  await sql`update strategy.items set approved_in = ${row.number} where record_id = ${plan.record_id}
    and circle_id = ${plan.circle_id} and approved_in is null`.execute(tx);
}
