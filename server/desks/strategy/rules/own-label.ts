/** Work that is of value in itself: it leaves the house under its own ministry's label, never under the plan's titles (R12). */
import type { OwnLabel } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

export type Group<T> = { label: Texts; items: T[] };

/** What stands under the plan's titles, and what stands apart from them, one group for each label. */
export function setApart<T extends { label: OwnLabel | null }>(
  items: readonly T[],
): { inPlan: T[]; groups: Group<T>[] } {
  const groups = Map.groupBy(
    items.filter(({ label }) => label !== null),
    ({ label }) => JSON.stringify(Object.entries(label?.label ?? {}).toSorted()),
  );
  return {
    inPlan: items.filter(({ label }) => label === null),
    groups: [...groups.values()].map((all) => ({ label: all[0]?.label?.label ?? {}, items: all })),
  };
}
