// One figure for each area and period: of every other dimension one category is chosen, so that nothing is told apart by it.

import { StatisticsError } from './errors.ts';
import type { Dimension, Statistics } from './types.ts';

export interface Picked {
  /** Dimensions with several categories of which none was chosen; while there is one, there are no figures. */
  open: Dimension[];
  /** Each dimension but area and time, and the category that the figures are of. */
  chosen: { dimension: string; code: string; label: string }[];
  areas: { code: string; label: string }[];
  figures: { area: string; period: string; value: number }[];
}

/** A year, half-year, quarter, month, week or day, as SDMX and ISO 8601 write them. */
const period =
  /^\d{4}(-(S[12]|Q[1-4]|M?(0[1-9]|1[0-2])|W([0-4]\d|5[0-3])|(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])))?$/;

/** `choice`: dimension → code. An unknown code is refused; a dimension with one category needs no choice. */
export function pickSeries(
  { dimensions, cells }: Pick<Statistics, 'dimensions' | 'cells'>,
  choice: Readonly<Record<string, string>>,
): Picked {
  const places = dimensions.map((dimension) => placeIn(dimension, choice));
  const open = dimensions.filter(({ role }, at) => role === 'other' && places[at] === undefined);
  const chosen = dimensions.flatMap(({ id, categories }, at) => {
    const category = categories[places[at] ?? -1];
    return category ? [{ dimension: id, ...category }] : [];
  });
  const areaAt = dimensions.findIndex(({ role }) => role === 'area');
  const timeAt = dimensions.findIndex(({ role }) => role === 'time');
  const areas = dimensions[areaAt]?.categories ?? [];
  const periods = (dimensions[timeAt]?.categories ?? []).map(({ code }) => code);
  for (const found of periods)
    if (!period.test(found)) throw new StatisticsError('statistics.no-period', { found: found.slice(0, 40) });
  if (open.length > 0) return { open, chosen, areas, figures: [] };
  const figures = cells
    .filter(({ at }) => places.every((place, index) => place === undefined || at[index] === place))
    .map(({ at, value }) => ({
      area: areas[at[areaAt] ?? -1]?.code ?? '',
      period: periods[at[timeAt] ?? -1] ?? '',
      value,
    }));
  return { open, chosen, areas, figures };
}

/** Of an area or time none is chosen: all are wanted. */
function placeIn(
  { id, role, categories }: Dimension,
  choice: Readonly<Record<string, string>>,
): number | undefined {
  if (role !== 'other') return undefined;
  const code = Object.hasOwn(choice, id) ? choice[id] : undefined;
  if (code === undefined) return categories.length === 1 ? 0 : undefined;
  const place = categories.findIndex((category) => category.code === code);
  if (place < 0)
    throw new StatisticsError('statistics.no-such-category', { dimension: id, code: code.slice(0, 40) });
  return place;
}
