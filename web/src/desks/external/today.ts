// Today, from the register of neighbours: agreements whose review date has come.
import type { House } from '../../kernel/house.tsx';
import type { Today } from '../../kernel/today.ts';

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('external.read-today')) return null;
  const { reviews } = await house.api.ask('external.read-today', {});
  return {
    waiting: reviews.map(({ agreement, titles, due }) => ({
      key: agreement,
      text: 'web.today.agreement-review',
      count: 1,
      titles,
      by: due,
      urgent: true,
      action: 'web.today.agreement-review.action',
      to: '/external/register',
    })),
    waitingFor: null,
  };
}
