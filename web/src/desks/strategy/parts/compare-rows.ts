// Which rows of a comparison are shown, and who has what in each.
import type { ComparedRow } from '../queries.ts';

export const whoHas = ['both', 'own', 'theirs', 'neither'] as const;
export type WhoHas = (typeof whoHas)[number];

export function whoHasIt({ own, theirs }: Pick<ComparedRow, 'own' | 'theirs'>): WhoHas {
  if (own.length > 0) return theirs.length > 0 ? 'both' : 'own';
  return theirs.length > 0 ? 'theirs' : 'neither';
}

/** How many rows are held by both, by one side, by nobody; they add up to all. */
export function countWho(rows: readonly ComparedRow[]): Record<WhoHas, number> {
  const counts = { both: 0, own: 0, theirs: 0, neither: 0 };
  for (const row of rows) counts[whoHasIt(row)] += 1;
  return counts;
}

/** One that is not shared as a heading of the table: `by` and key. */
export function rowId({ by, key }: Pick<ComparedRow, 'by' | 'key'>): string {
  return `${by} ${key ?? ''}`;
}
