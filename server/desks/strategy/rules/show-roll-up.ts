/** The roll-up as it is told: each side with its owner, all together, and what of it comes from the parts. */
import type { z } from 'zod';
import type { RollUpFigures, RollUpSide } from '../model/roll-up.ts';
import type { RollUpFacts } from '../store/roll-up.ts';
import type { PlanFound } from '../store/plans.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { askingOf, rollUpFigures, servedBy } from './roll-up.ts';
import { showLine } from './show.ts';

export type RollUp = {
  whole: z.input<typeof RollUpSide>;
  parts: z.input<typeof RollUpSide>[];
  total: RollUpFigures;
  /** What the parts add to the plan's own figures. */
  fromParts: RollUpFigures;
  /** Asking paragraphs that only parts serve. */
  onlyByParts: string[];
  lines: ReturnType<typeof showLine>[];
  asking: number;
};

/** The house's own day of a moment. */
type DayOf = (moment: Date) => string;

export function showRollUp(facts: RollUpFacts, dayOf: DayOf): RollUp | undefined {
  const [whole, ...parts] = facts.plans;
  if (!whole) return undefined;
  const ofParts = parts.flatMap(({ items }) => items);
  const byItself = servedBy(whole.items, facts);
  return {
    whole: showSide(whole, facts, dayOf),
    parts: parts.map((part) => showSide(part, facts, dayOf)),
    total: rollUpFigures([...whole.items, ...ofParts], facts),
    fromParts: rollUpFigures(ofParts, facts),
    onlyByParts: [...servedBy(ofParts, facts)].filter((address) => !byItself.has(address)),
    lines: facts.lines.map((row) => showLine(row, false)),
    asking: askingOf(facts).length,
  };
}

function showSide(
  { plan, items }: { plan: PlanFound; items: readonly WholeItem[] },
  facts: RollUpFacts,
  dayOf: DayOf,
): z.input<typeof RollUpSide> {
  return {
    ...rollUpFigures(items, facts),
    plan: plan.record_id,
    titles: plan.titles,
    state: plan.state,
    organisation: { id: plan.organisation_id, names: plan.organisation_names ?? {} },
    changedOn: dayOf(plan.updated_at),
  };
}
