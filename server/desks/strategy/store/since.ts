/**
 * SQL of "since you were here". Each table is read by itself, by plan, and joined in the rules: a nested loop asks the row
 * policy once per row, and a plan imported a minute ago has no statistics yet (see items.ts).
 */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

export type Decision = {
  workflow: 'strategy.plan' | 'strategy.text';
  action: string;
  record: string;
  item: string;
  titles: Texts;
  language: string | null;
  at: Date;
};

/** The last decision of others about each plan and text since then, newest first. */
export async function findDecisions(tx: Tx, since: Date, me: string): Promise<Decision[]> {
  const found =
    await sql<Decision>`select distinct on (h.record_id, h.workflow, h.item_id) h.workflow, h.action,
      h.record_id as record, h.item_id as item, coalesce(p.titles, n.titles) as titles, v.language, h.at
    from kernel.state_history h
    left join strategy.plans p on p.record_id = h.record_id and p.circle_id = h.circle_id
    left join strategy.instruments n on n.record_id = h.record_id and n.circle_id = h.circle_id
    left join strategy.text_versions v on v.record_id = h.record_id and v.circle_id = h.circle_id
      and v.version_id = h.item_id
    where h.at > ${since.toISOString()} and h.by_user <> ${me}
      and (h.workflow = 'strategy.plan' and h.action in ('approve', 'return', 'amend', 'supersede')
        or h.workflow = 'strategy.text' and h.action = 'accept')
    order by h.record_id, h.workflow, h.item_id, h.at desc limit 200`.execute(tx);
  return found.rows.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

/** Titles of the plans that are not replaced, by id. */
export async function findLivingPlans(tx: Tx): Promise<Map<string, Texts>> {
  const found = await sql<{ record: string; titles: Texts }>`select p.record_id as record, p.titles
    from strategy.plans p join kernel.states s on s.record_id = p.record_id and s.circle_id = p.circle_id
      and s.workflow = 'strategy.plan'
    where p.circle_id = any (kernel.my_circles()) and s.state <> 'superseded'`.execute(tx);
  return new Map(found.rows.map((row) => [row.record, row.titles]));
}

export type MeasureMove = { item: string; from: string; at: Date };

/** Moves that others made with measures of these plans since then, oldest first. */
export async function findMoves(
  tx: Tx,
  plans: readonly string[],
  since: Date,
  me: string,
): Promise<MeasureMove[]> {
  const found =
    await sql<MeasureMove>`select item_id as item, from_state as from, at from kernel.state_history
    where record_id = any (${plans}) and workflow = 'strategy.measure' and from_state is not null
      and at > ${since.toISOString()} and by_user <> ${me} order by at`.execute(tx);
  return found.rows;
}

/** Where the measures of these plans stand, removed ones included, by item. */
export async function findMeasureStates(tx: Tx, plans: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ item: string; state: string }>`select item_id as item, state from kernel.states
    where record_id = any (${plans}) and workflow = 'strategy.measure'`.execute(tx);
  return new Map(found.rows.map((row) => [row.item, row.state]));
}

export type PlanTie = {
  record: string;
  instrument: string;
  address: string;
  item: string;
  tiedAt: Date;
};

export async function findPlanTies(tx: Tx, plans: readonly string[]): Promise<PlanTie[]> {
  const found = await sql<PlanTie>`select record_id as record, instrument_id as instrument, address,
      item_id as item, created_at as "tiedAt"
    from strategy.ties where record_id = any (${plans})`.execute(tx);
  return found.rows;
}

export type LedMeasure = { record: string; item: string; updatedAt: Date };

/** What an institution leads in these plans, in their order. */
export async function findLedMeasures(
  tx: Tx,
  plans: readonly string[],
  organisation: string,
): Promise<LedMeasure[]> {
  const found = await sql<LedMeasure>`select record_id as record, item_id as item, updated_at as "updatedAt"
    from strategy.items where record_id = any (${plans}) and lead_organisation = ${organisation}
      and type in ('measure', 'activity') order by record_id, place`.execute(tx);
  return found.rows;
}

/** The paragraphs of main parts, as `instrument address`: lines of action and annexes are not counted as served. */
export async function findMainParagraphs(tx: Tx, instruments: readonly string[]): Promise<Set<string>> {
  const found = await sql<{
    record_id: string;
    address: string;
  }>`select record_id, address from strategy.paragraphs
    where record_id = any (${instruments}) and main`.execute(tx);
  return new Set(found.rows.map((row) => `${row.record_id} ${row.address}`));
}
