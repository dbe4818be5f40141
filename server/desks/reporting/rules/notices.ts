/** Which letters go out about a sheet, and when: to whoever holds the post of the institution that answers. */
import type { Notice } from '#kernel/notify/notices.ts';
import { answering } from '../model/lists.ts';
import { answerers } from '../model/roles.ts';

type Sheet = { period: string; sheet: string; organisation: string };

/** Days before (-) and after the due day on which a sheet that was not handed in is reminded of; then the office asks itself. */
const reminders = [
  [-7, 'due-soon'],
  [-1, 'due-soon'],
  [1, 'late'],
  [8, 'late'],
  [15, 'late'],
  [22, 'late'],
] as const;

/** Said once when a period is opened, or opened again. */
export function noticeOfOpening(of: Sheet, today: string): Notice {
  return { ...about(of), kind: 'reporting.opened', onDay: today, reminds: false };
}

/** Said when the office adds rows to a sheet. */
export function noticeOfMore(of: Sheet, today: string): Notice {
  return { ...about(of), kind: 'reporting.more', onDay: today, reminds: false };
}

/** Said each time that a sheet comes back. */
export function noticeOfReturn(of: Sheet, today: string): Notice {
  return { ...about(of, ['returned']), kind: 'reporting.returned', onDay: today, reminds: false };
}

/** From tomorrow on; a day that has passed reminds nobody. */
export function remindersOf(of: Sheet, dueOn: string, today: string): Notice[] {
  return reminders
    .map(([days, kind]) => ({ onDay: shifted(dueOn, days), kind }))
    .filter(({ onDay }) => onDay > today)
    .map(({ onDay, kind }) => ({ ...about(of), kind: `reporting.${kind}`, onDay, reminds: true }));
}

/** While the period is open and the sheet lies with the institution; from the moment in which it is handed in nothing is sent. */
function about(
  { period, sheet, organisation }: Sheet,
  states: readonly string[] = answering,
): Omit<Notice, 'kind' | 'onDay' | 'reminds'> {
  return {
    item: sheet,
    place: `/reporting/periods/${period}/sheets/${sheet}`,
    organisation,
    roles: answerers,
    purpose: 'strategy-work',
    onlyWhile: [
      { workflow: 'reporting.period', states: ['open'] },
      { workflow: 'reporting.sheet', item: sheet, states },
    ],
  };
}

function shifted(day: string, by: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + by);
  return moment.toISOString().slice(0, 10);
}
