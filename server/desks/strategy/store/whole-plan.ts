/** SQL of a plan as a whole: what an approval keeps, an export writes and an import compares with. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ItemType, Level, MeasureKind, MeasureState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';
import type { PartnerValue } from './items.ts';
import type { PublicationColumns } from './values.ts';

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
  state: MeasureState | null;
  version: number;
  budget: WholeBudgetLine[];
  ties: WholeTie[];
};

/** Every item with its money and ties, in the order of the plan: one statement. */
export async function findWholePlan(tx: Tx, plan: string): Promise<WholeItem[]> {
  const found =
    await sql<WholeItem>`select i.item_id as id, i.parent_id as parent, i.place, i.position, i.type,
      i.external_id as "externalId", i.titles, i.description, i.kind, i.level,
      i.lead_organisation as "leadOrganisation", i.lead_name as "leadName", i.lead_post as "leadPost",
      i.co_leads as "coLeads", i.partners, i.starts_on as "startsOn", i.ends_on as "endsOn", i.aim, i.publication,
      i.public_from, i.publication_reason, i.version, s.state,
      coalesce(b.lines, '[]') as budget, coalesce(t.ties, '[]') as ties
    from strategy.items i
    left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id
      and s.workflow = 'strategy.measure' and s.item_id = i.item_id
    left join (select item_id, jsonb_agg(jsonb_build_object('source', source, 'year', year, 'currency', currency,
        'planned', planned, 'committed', committed, 'spent', spent) order by year nulls first, source, currency) as lines
      from strategy.budget_lines where record_id = ${plan} group by item_id) b on b.item_id = i.item_id
    left join (select item_id, jsonb_agg(jsonb_build_object('instrument', instrument_id, 'address', address,
        'strength', strength, 'note', note) order by address) as ties
      from strategy.ties where record_id = ${plan} group by item_id) t on t.item_id = i.item_id
    where i.record_id = ${plan} order by i.place`.execute(tx);
  return found.rows;
}
