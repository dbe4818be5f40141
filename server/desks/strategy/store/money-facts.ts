/** Everything that the money of one plan is derived from: eleven statements, whatever the size. */
import type { Tx } from '#kernel/db/types.ts';
import type { ExchangeRate, SourceKind } from '../model/money.ts';
import { findLines, findParagraphs, type LineRow, type ParagraphRow } from './index-of-text.ts';
import {
  findLooks,
  findNeeds,
  findRatesOf,
  findReportingCurrency,
  findSourceKinds,
  type LookRow,
  type NeedRow,
} from './money.ts';
import type { PlanFound } from './plans.ts';
import { findWholePlan, type WholeItem } from './whole-plan.ts';

export type MoneyFacts = {
  items: WholeItem[];
  paragraphs: ParagraphRow[];
  /** The strategy's lines of action and the plan's own. */
  lines: LineRow[];
  to: string | null;
  rates: ExchangeRate[];
  needs: NeedRow[];
  looks: LookRow[];
  kinds: Map<string, SourceKind>;
};

export async function findMoneyFacts(tx: Tx, plan: PlanFound): Promise<MoneyFacts> {
  const id = plan.record_id;
  return {
    items: await findWholePlan(tx, id),
    paragraphs: await findParagraphs(tx, plan.instrument_id),
    lines: await findLines(tx, [plan.instrument_id, id]),
    to: await findReportingCurrency(tx, id),
    rates: await findRatesOf(tx, id),
    needs: await findNeeds(tx, id),
    looks: await findLooks(tx, id),
    kinds: await findSourceKinds(tx, id),
  };
}
