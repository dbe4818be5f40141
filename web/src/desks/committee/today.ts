// Today, from committee work: overdue action items, minutes that wait, sessions to call.
import type { House } from '../../kernel/house.tsx';
import type { Today } from '../../kernel/today.ts';

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('committee.read-today')) return null;
  const { overdue, minutes, sessions } = await house.api.ask('committee.read-today', {});
  const to = '/committee/sessions/$session';
  return {
    waiting: [
      ...overdue.map(({ action, session, texts, dueOn }) => ({
        key: action,
        text: 'web.today.committee-action',
        count: 1,
        titles: texts,
        by: dueOn,
        urgent: true,
        action: 'web.today.committee-action.action',
        to,
        params: { session },
      })),
      ...minutes.map(({ session, bodyNames, until, over }) => ({
        key: `minutes-${session}`,
        text: over ? 'web.today.committee-silence' : 'web.today.committee-minutes',
        count: 1,
        titles: bodyNames,
        by: until,
        urgent: over,
        action: 'web.today.committee-minutes.action',
        to,
        params: { session },
      })),
      ...sessions.map(({ session, bodyNames, heldOn }) => ({
        key: `session-${session}`,
        text: 'web.today.committee-session',
        count: 1,
        titles: bodyNames,
        by: heldOn,
        urgent: false,
        action: 'web.today.committee-session.action',
        to,
        params: { session },
      })),
    ],
    waitingFor: null,
  };
}
