/** SQL of root causes: which measures work on which. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Cause } from '../model/causes.ts';
import type { MeasureState, OwnLabel } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';
import { labelAbove } from './own-labels.ts';

type Held = { record_id: string; circle_id: string };

/** Measures in plans that have not ended. */
const living = sql`c.circle_id = any (kernel.my_circles()) and c.record_id not in (select p.record_id from kernel.states p
  where p.workflow = 'strategy.plan' and p.circle_id = any (kernel.my_circles()) and p.state = 'superseded')`;

export async function countCauses(tx: Tx): Promise<Map<Cause, number>> {
  const found = await sql<{ cause: Cause; measures: number }>`select c.cause, count(*)::int as measures
    from strategy.cause_tags c where ${living}
      and c.item_id not in (select m.item_id from kernel.states m where m.workflow = 'strategy.measure'
        and m.circle_id = any (kernel.my_circles()) and m.state = 'stopped')
    group by c.cause`.execute(tx);
  return new Map(found.rows.map(({ cause, measures }) => [cause, measures]));
}

export type CauseMeasureRow = {
  plan: string;
  item: string;
  external_id: string | null;
  titles: Texts;
  label: OwnLabel | null;
  state: MeasureState | null;
};

/** At most 200, in the order of their plans. */
export async function findMeasuresOf(tx: Tx, cause: Cause): Promise<CauseMeasureRow[]> {
  const found =
    await sql<CauseMeasureRow>`select i.record_id as plan, i.item_id as item, i.external_id, i.titles,
      ${labelAbove}, s.state
    from strategy.cause_tags c
    join strategy.items i on i.record_id = c.record_id and i.circle_id = c.circle_id and i.item_id = c.item_id
    left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id
      and s.workflow = 'strategy.measure' and s.item_id = i.item_id
    where ${living} and c.cause = ${cause} order by i.record_id, i.place limit 200`.execute(tx);
  return found.rows;
}

export async function findCausesOfItem(tx: Tx, plan: string, item: string): Promise<Cause[]> {
  const found = await sql<{ cause: Cause }>`select cause from strategy.cause_tags
    where record_id = ${plan} and item_id = ${item} order by created_at, cause`.execute(tx);
  return found.rows.map(({ cause }) => cause);
}

/** False: the measure is tied to it already. */
export async function saveCause(tx: Tx, plan: Held, item: string, cause: Cause): Promise<boolean> {
  const saved = await sql`insert into strategy.cause_tags (record_id, circle_id, item_id, cause)
    values (${plan.record_id}, ${plan.circle_id}, ${item}, ${cause})
    on conflict (record_id, circle_id, item_id, cause) do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** False: it was not tied to it. */
export async function removeCause(tx: Tx, plan: Held, item: string, cause: Cause): Promise<boolean> {
  const gone = await sql`delete from strategy.cause_tags where record_id = ${plan.record_id}
    and circle_id = ${plan.circle_id} and item_id = ${item} and cause = ${cause}`.execute(tx);
  return (gone.numAffectedRows ?? 0n) > 0n;
}
