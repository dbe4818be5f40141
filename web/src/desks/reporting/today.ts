// Today, from reporting: one's own sheets to hand in; for the office, what was handed in and who is late.
import type { House } from '../../kernel/house.tsx';
import type { Today, Waiting } from '../../kernel/today.ts';

type Counted = { period: string; names: Waiting['titles']; n: number };

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('reporting.read-today')) return null;
  const { own, toCheck, toApprove, late } = await house.api.ask('reporting.read-today', {});
  const lines = (counted: readonly Counted[], kind: string, urgent: boolean): Waiting[] =>
    counted.map(({ period, names, n }) => ({
      key: `${kind} ${period}`,
      text: `web.today.sheets-${kind}`,
      count: n,
      titles: names ?? null,
      urgent,
      action: `web.today.sheets-${kind}.action`,
      to: '/reporting/periods/$period',
      params: { period },
    }));
  return {
    waiting: [
      ...own.map(({ period, sheet, names, dueOn, state, late: isLate }) => ({
        key: sheet,
        text: state === 'returned' ? 'web.today.sheet-returned' : 'web.today.sheet-to-answer',
        count: 1,
        titles: names,
        by: dueOn,
        urgent: isLate || state === 'returned',
        action: 'web.today.sheet.action',
        to: '/reporting/periods/$period/sheets/$sheet',
        params: { period, sheet },
      })),
      ...lines(toCheck, 'to-check', false),
      ...lines(toApprove, 'to-approve', false),
      ...lines(late, 'late', true),
    ],
    waitingFor: null,
  };
}
