// Short words of the desk: states, strengths, money, numbers of paragraphs.
import { Fragment } from 'react';
import { useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import type { Tone } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import {
  assessmentWorkflow,
  measureWorkflow,
  planWorkflow,
  reviewWorkflow,
  textWorkflow,
} from '#desks/strategy/workflow.ts';
import type { Cell, Sum } from '../queries.ts';

const workflows = {
  plan: planWorkflow,
  measure: measureWorkflow,
  text: textWorkflow,
  review: reviewWorkflow,
  assessment: assessmentWorkflow,
} as const;

/** A state of a plan, measure or text; word and tone stand with the workflow. */
export function WorkflowState({ of, state }: { of: keyof typeof workflows; state: string }) {
  const tOr = useTOr();
  const states: Readonly<Record<string, { tone: Tone }>> = workflows[of].states;
  return (
    <StateBadge tone={states[state]?.tone ?? 'quiet'} text={tOr(`state.strategy.${of}.${state}`, state)} />
  );
}

/** What a cell of the strip says in one word: the first that applies. */
export type Standing =
  | 'not-applicable'
  | 'gap'
  | 'statement'
  | 'not-started'
  | 'partial'
  | 'done'
  | 'evaluated';

export function standingOf(
  cell: Pick<Cell, 'notApplicable' | 'gap' | 'asks' | 'measures' | 'throughLine' | 'status' | 'override'>,
): Standing {
  if (cell.notApplicable) return 'not-applicable';
  if (cell.gap) return 'gap';
  if (!cell.asks && cell.measures + cell.throughLine === 0 && !cell.override) return 'statement';
  return cell.status;
}

export const standingTones: Readonly<Record<Standing, Tone>> = {
  'not-applicable': 'quiet',
  gap: 'late',
  statement: 'quiet',
  'not-started': 'quiet',
  partial: 'waiting',
  done: 'done',
  evaluated: 'done',
};

export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useT();
  return <StateBadge tone={standingTones[standing]} text={t(`web.standing.${standing}`)} />;
}

/** `annex/34` → "§ 34"; an unnumbered paragraph shows its address. */
export function paragraphSign(address: string): string {
  const [part, number] = address.split('/');
  if (part === 'line') return number ?? address;
  return part === 'annex' && number ? `§ ${number}` : `${part} ${number ?? ''}`.trim();
}

const minorUnits = 100;

export function useMoney(): (sum: Pick<Sum, 'currency'>, minor: number) => string {
  const format = useFormat();
  return ({ currency }, minor) => format.money(minor / minorUnits, currency);
}

/** One amount for each currency: currencies are never added together. */
export function Money({
  sums,
  of = 'planned',
}: {
  sums: readonly Sum[];
  of?: 'planned' | 'committed' | 'spent';
}) {
  const money = useMoney();
  const shown = sums.filter((sum) => sum[of] > 0 || sums.length === 1);
  if (shown.length === 0) return <span className="muted">–</span>;
  return shown.map((sum, index) => (
    <Fragment key={sum.currency}>
      {index > 0 && ' + '}
      <span className="figures nowrap">{money(sum, sum[of])}</span>
    </Fragment>
  ));
}

/** "2026 – 2027", "from March 2026", or nothing. */
export function useSpan(): (from: string | null, until: string | null) => string {
  const t = useT();
  const format = useFormat();
  return (from, until) => {
    if (from && until) return `${format.date(from)} – ${format.date(until)}`;
    if (from) return t('web.span.from', { date: format.date(from) });
    return until ? t('web.span.until', { date: format.date(until) }) : '';
  };
}
