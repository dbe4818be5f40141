/** SQL of a plan as a whole: what an approval keeps, an export writes and an import compares with. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { PublicationColumns } from '#kernel/records/define.ts';
import type { Audience, ItemType, Level, MeasureKind, MeasureState, OwnLabel } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';
import { findAllIndicators, type WholeIndicator } from './indicators.ts';
import type { PartnerValue } from './items.ts';
import { inheritLabels, labelHere } from './own-labels.ts';

export type WholeBudgetLine = {
  source: string;
  year: number | null;
  currency: string;
  planned: number;
  committed: number;
  spent: number;
};
export type WholeTie = {
  instrument: string;
  address: string;
  strength: 'contributes' | 'fully-covers';
  note: string | null;
};

export type WholeItem = PublicationColumns & {
  id: string;
  parent: string | null;
  place: string;
  position: number;
  type: ItemType;
  externalId: string | null;
  titles: Texts;
  description: Texts | null;
  kind: MeasureKind | null;
  level: Level | null;
  leadOrganisation: string | null;
  leadName: string | null;
  leadPost: string | null;
  coLeads: PartnerValue[];
  partners: PartnerValue[];
  startsOn: string | null;
  endsOn: string | null;
  aim: string | null;
  outcome: Texts | null;
  audiences: Audience[];
  /** Its own, or that of the item above it. */
  label: OwnLabel | null;
  /** True: the institution that answers for it does not want it tied. */
  linkRefused: boolean;
  state: MeasureState | null;
  version: number;
  budget: WholeBudgetLine[];
  ties: WholeTie[];
  indicators: Omit<WholeIndicator, 'item'>[];
};

/** Changes with every row of the plan that anybody writes or removes: the sum of its rows' versions in the database. */
export async function findStamp(tx: Tx, plan: string): Promise<string> {
  const rows = (table: string) => sql`select '${sql.raw(table)}' as what, count(*) as rows,
      sum(hashtextextended(ctid::text || ' ' || xmin::text, 0)) as versions
    from ${sql.raw(table)} where record_id = ${plan}`;
  const tables = [
    'strategy.plans',
    'strategy.items',
    'strategy.budget_lines',
    'strategy.ties',
    'strategy.indicators',
    'kernel.states',
  ];
  const found = await sql<{
    stamp: string;
  }>`select string_agg(what || ' ' || rows || ' ' || coalesce(versions, 0), ', '
      order by what) as stamp
    from (${sql.join(tables.map(rows), sql` union all `)}) as counted`.execute(tx);
  return found.rows[0]?.stamp ?? '';
}

export const findWholePlan = (tx: Tx, plan: string): Promise<WholeItem[]> => findWholePlans(tx, [plan]);

/** Every item of the plans with its money, ties and indicators, plan by plan in its order: five statements, joined here (see items.ts). */
export async function findWholePlans(tx: Tx, plans: readonly string[]): Promise<WholeItem[]> {
  const items = await sql<
    Omit<WholeItem, 'state' | 'budget' | 'ties' | 'indicators'>
  >`select item_id as id, parent_id as parent, place,
      position, type, external_id as "externalId", titles, description, kind, level,
      lead_organisation as "leadOrganisation", lead_name as "leadName", lead_post as "leadPost", co_leads as "coLeads",
      partners, starts_on as "startsOn", ends_on as "endsOn", aim, outcome, audiences, publication, public_from, publication_reason, version,
      ${labelHere}, exists (select 1 from strategy.link_refusals r where r.record_id = i.record_id
        and r.circle_id = i.circle_id and r.item_id = i.item_id) as "linkRefused"
    from strategy.items i where record_id = any (${plans}) order by array_position(${plans}::uuid[], record_id), place`.execute(
    tx,
  );
  const states = await sql<{ id: string; state: MeasureState }>`select item_id as id, state from kernel.states
    where record_id = any (${plans}) and workflow = 'strategy.measure'`.execute(tx);
  const lines = await sql<{
    id: string;
    line: WholeBudgetLine;
  }>`select item_id as id, jsonb_build_object('source', source,
      'year', year, 'currency', currency, 'planned', planned, 'committed', committed, 'spent', spent) as line
    from strategy.budget_lines where record_id = any (${plans}) order by year nulls first, source, currency, line_id`.execute(
    tx,
  );
  const ties = await sql<
    WholeTie & { id: string }
  >`select item_id as id, instrument_id as instrument, address, strength,
      note from strategy.ties where record_id = any (${plans}) order by address`.execute(tx);
  const indicators = Map.groupBy(await findAllIndicators(tx, plans), ({ item }) => item);
  const state = new Map(states.rows.map((row) => [row.id, row.state]));
  const budget = Map.groupBy(lines.rows, (row) => row.id);
  const tied = Map.groupBy(ties.rows, (row) => row.id);
  const labels = inheritLabels(items.rows);
  return items.rows.map((item) => ({
    ...item,
    label: labels.get(item.id) ?? null,
    state: state.get(item.id) ?? null,
    budget: (budget.get(item.id) ?? []).map((row) => row.line),
    ties: (tied.get(item.id) ?? []).map(({ id: _, ...tie }) => tie),
    indicators: (indicators.get(item.id) ?? []).map(({ item: _, ...indicator }) => indicator),
  }));
}
