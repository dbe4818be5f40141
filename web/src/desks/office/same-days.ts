// The days of one year in another year.
import type { Holiday } from './answers.ts';

/** The same days of another year; 29 February has none in most. */
export function sameDays(days: readonly Holiday[], year: number): Holiday[] {
  return days.flatMap(({ day, names }) => {
    const same = `${year}${day.slice(4)}`;
    const known = new Date(`${same}T00:00:00Z`);
    return known.toISOString().startsWith(same) ? [{ day: same, names }] : [];
  });
}
