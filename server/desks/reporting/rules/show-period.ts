/** A period as it is shown: how many sheets are where, and which are late. */
import { answering, type PeriodState, type SheetState, sheetStates } from '../model/lists.ts';
import type { Period } from '../model/periods.ts';
import type { Texts } from '../model/shared.ts';

type Row = {
  period: string;
  names: Texts;
  fromOn: string;
  toOn: string;
  dueOn: string;
  plans: string[];
  steps: number;
  state: PeriodState;
  since: Date;
};

/** Not handed in, and the day has passed; in a closed period nothing is late any more, it is missing. */
export function isLate(
  period: { dueOn: string; state: PeriodState },
  state: SheetState,
  today: string,
): boolean {
  return period.state === 'open' && answering.includes(state) && period.dueOn < today;
}

export function showPeriod(
  row: Row,
  counted: readonly { state: SheetState; n: number }[],
  today: string,
): Period {
  const { period, names, fromOn, toOn, dueOn, plans, steps, state, since } = row;
  const of = (wanted: SheetState) => counted.find((one) => one.state === wanted)?.n ?? 0;
  return {
    period,
    names,
    fromOn,
    toOn,
    dueOn,
    plans,
    steps,
    state,
    since: since.toISOString(),
    counts: {
      'to-answer': of('to-answer'),
      'handed-in': of('handed-in'),
      returned: of('returned'),
      checked: of('checked'),
      approved: of('approved'),
    },
    late: sheetStates
      .filter((one) => isLate({ dueOn, state }, one, today))
      .reduce((sum, one) => sum + of(one), 0),
  };
}
