/** Action items as they are shown: with the title of the measure that each is for, as far as the reader sees it. */
import type { Action, ActionFound } from '../model/decisions.ts';
import type { Texts } from '../model/shared.ts';

/** The measures to ask the strategy desk about. */
export function tiedOf(found: readonly ActionFound[]): { plan: string; item: string }[] {
  return found.flatMap(({ tied }) => (tied ? [{ plan: tied.plan, item: tied.measure }] : []));
}

export function showActions(
  found: readonly ActionFound[],
  { measures }: { measures: readonly { plan: string; item: string; titles: Texts }[] },
): Action[] {
  const named = new Map(measures.map(({ plan, item, titles }) => [`${plan} ${item}`, titles]));
  return found.map(({ circle: _, ...one }) => ({
    ...one,
    measureTitles: one.tied ? (named.get(`${one.tied.plan} ${one.tied.measure}`) ?? null) : null,
  }));
}
