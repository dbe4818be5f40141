/** SQL of measures as other desks name them: by plan and item, as far as the reader sees them. */
import { sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { z } from 'zod';
import type { MeasureState as States } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

type MeasureState = z.infer<typeof States>;

export type NamedMeasure = { plan: string; measure: string; titles: Texts; state: MeasureState | null };

/** Of those named, the measures and activities that there are. */
export async function findNamedMeasures(
  tx: Tx,
  wanted: readonly { plan: string; measure: string }[],
): Promise<NamedMeasure[]> {
  if (wanted.length === 0) return [];
  const found = await sql<NamedMeasure>`select i.record_id as plan, i.item_id as measure, i.titles, s.state
    from jsonb_to_recordset(${json(wanted)}) as x (plan uuid, measure uuid)
    join strategy.items i on i.record_id = x.plan and i.item_id = x.measure and i.type in ('measure', 'activity')
    left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id and s.item_id = i.item_id
      and s.workflow = 'strategy.measure'
    where i.circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows;
}
