// The states of periods and sheets as words with their tone; both stand with the workflow.
import { useT } from '../../../kernel/i18n.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { PeriodState as PeriodStates, SheetState as SheetStates } from '#desks/reporting/model/lists.ts';
import { periodFlow, sheetFlow } from '#desks/reporting/workflow.ts';

export function PeriodState({ state }: { state: PeriodStates }) {
  const t = useT();
  return <StateBadge tone={periodFlow.states[state].tone} text={t(`state.reporting.period.${state}`)} />;
}

export function SheetState({ state }: { state: SheetStates }) {
  const t = useT();
  return <StateBadge tone={sheetFlow.states[state].tone} text={t(`state.reporting.sheet.${state}`)} />;
}
