// What the desks tell Today, as questions that are kept: asked ahead of the page and by the page itself.
import { queryOptions } from '@tanstack/react-query';
import type { DeskToday } from './desk.ts';
import type { House } from './house.tsx';

type May = (operation: string) => boolean;

/** null: this post has nothing to do with the desk. */
export function todayQuery(house: House, desk: DeskToday, may: May) {
  return queryOptions({
    queryKey: [`${desk.name}.read-today`, 'today'],
    queryFn: () => desk.readToday(house, may),
  });
}

/** null: nothing that this post may hear of happens at the desk. */
export function sinceQuery(house: House, desk: DeskToday, may: May) {
  return queryOptions({
    queryKey: [`${desk.name}.read-since`, 'today'],
    queryFn: async () => (await desk.readSince?.(house, may)) ?? null,
  });
}
