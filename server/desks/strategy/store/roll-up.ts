/** Everything that a roll-up is counted from: the plan, the parts that the reader sees, and their items. Ten statements. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import { findLines, findParagraphs, type LineRow, type ParagraphRow } from './index-of-text.ts';
import { findPlanWithParts, type PlanFound } from './plans.ts';
import { findWholePlans, type WholeItem } from './whole-plan.ts';

export type RollUpFacts = {
  /** The plan first, then its parts; one that the reader does not see is not there. */
  plans: { plan: PlanFound; items: WholeItem[] }[];
  instrument: string;
  paragraphs: ParagraphRow[];
  /** The strategy's own lines of action: what every plan can be compared by. */
  lines: LineRow[];
};

/** undefined: there is no such plan, or this person does not see it. */
export async function findRollUpFacts(tx: Tx, id: string): Promise<RollUpFacts | undefined> {
  const found = await findPlanWithParts(tx, id);
  const [whole] = found;
  if (whole?.record_id !== id) return undefined;
  const ids = found.map((plan) => plan.record_id);
  const items = await findWholePlans(tx, ids);
  const owners = await sql<{ item: string; plan: string }>`select item_id as item, record_id as plan
    from strategy.items where record_id = any (${ids})`.execute(tx);
  const planOf = new Map(owners.rows.map(({ item, plan }) => [item, plan]));
  const byPlan = Map.groupBy(items, (item) => planOf.get(item.id));
  return {
    plans: found.map((plan) => ({ plan, items: byPlan.get(plan.record_id) ?? [] })),
    instrument: whole.instrument_id,
    paragraphs: await findParagraphs(tx, whole.instrument_id),
    lines: await findLines(tx, [whole.instrument_id]),
  };
}
