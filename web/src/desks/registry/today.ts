// Today, from the registry: letters that nobody has yet, and letters that are due.
import type { House } from '../../kernel/house.tsx';
import type { Today } from '../../kernel/today.ts';

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('registry.read-today')) return null;
  const { waiting, lying } = await house.api.ask('registry.read-today', {});
  return {
    waiting: [
      ...waiting.map(({ item, subjects, state, due }) => ({
        key: item,
        text: `web.today.letter-${state}`,
        count: 1,
        titles: subjects,
        by: due,
        urgent: true,
        action: 'web.today.letter.action',
        to: '/registry/items/$item',
        params: { item },
      })),
      ...lying.map(({ letter, subjects, due }) => ({
        key: letter,
        text: 'web.today.letter-signed',
        count: 1,
        titles: subjects,
        by: due,
        urgent: true,
        action: 'web.today.letter.action',
        to: '/registry/letters/$letter',
        params: { letter },
      })),
    ],
    waitingFor: null,
  };
}
