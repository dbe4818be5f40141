/** Everything that coverage is derived from, for one plan and its strategy: seven statements, whatever the size. */
import type { Tx } from '#kernel/db/types.ts';
import {
  type ExceptionRow,
  findExceptions,
  findOverrides,
  findTies,
  type OverrideRow,
  type TieRow,
} from './crosswalk.ts';
import { findLines, findParagraphs, type LineRow, type ParagraphRow } from './index-of-text.ts';
import { findPlan, findPlanWithParts, type PlanFound } from './plans.ts';

export type CrosswalkFacts = {
  plan: PlanFound;
  plans: string[];
  instrument: string;
  paragraphs: ParagraphRow[];
  /** The strategy's lines of action and the plan's own. */
  lines: LineRow[];
  ties: TieRow[];
  exceptions: ExceptionRow[];
  overrides: OverrideRow[];
};

/** undefined: there is no such plan, or this person does not see it. */
export async function findCrosswalkFacts(
  tx: Tx,
  id: string,
  withParts: boolean,
): Promise<CrosswalkFacts | undefined> {
  const found = withParts ? await findPlanWithParts(tx, id) : [await findPlan(tx, id)];
  const plan = found[0];
  if (plan?.record_id !== id) return undefined;
  const plans = found.flatMap((one) => (one ? [one.record_id] : []));
  const instrument = plan.instrument_id;
  const ties = await findTies(tx, plans);
  return {
    plan,
    plans,
    instrument,
    paragraphs: await findParagraphs(tx, instrument),
    lines: await findLines(tx, [instrument, id]),
    ties: ties.filter((tie) => tie.instrument_id === instrument || plans.includes(tie.instrument_id)),
    exceptions: await findExceptions(tx, id, instrument),
    overrides: await findOverrides(tx, id, instrument),
  };
}
