/** What of official statistics is taken in and shown: no area with too few people, nothing told apart by who somebody is. */
import { refuse } from '#kernel/operation/errors.ts';
import { findForbidden, type Statistics } from '#libs/statistics/index.ts';
import type { StatisticsTable } from '../model/causes.ts';
import type { FigureRow, StatisticsRow } from '../store/statistics.ts';
import type { LexiconTerm } from './check-wording.ts';

type Area = { code: string; label: string };

/** R11: never by religion, ethnicity or opinion. The office's own words for groups count beside the library's. */
export function requireNoForbidden(statistics: Statistics, groups: readonly string[]): void {
  const found = findForbidden(statistics, groups);
  if (!found) return;
  const params = {
    subject: found.subject,
    dimension: found.dimension ?? '–',
    found: found.found.slice(0, 100),
  };
  refuse('strategy.forbidden-dimension', {
    status: 422,
    params,
    fields: [{ path: 'file', code: 'forbidden-dimension', message: `${params.dimension}: ${params.found}` }],
  });
}

/** Words for groups of people, in every language, as the glossary lists them. */
export function groupWords(terms: readonly LexiconTerm[]): string[] {
  return terms
    .filter(({ part }) => part === 'group')
    .flatMap(({ names }) => Object.values(names).flatMap((list) => (list ?? '').split(';')))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function isLargeEnough(population: number | undefined, smallest: number): boolean {
  return population !== undefined && population >= smallest;
}

/** The areas of which figures are taken in, and those that are left out with what is known of them. */
export function partAreas(
  areas: readonly Area[],
  populations: ReadonlyMap<string, number>,
  smallest: number,
) {
  const taken = areas.filter(({ code }) => isLargeEnough(populations.get(code), smallest));
  const left = areas
    .filter(({ code }) => !isLargeEnough(populations.get(code), smallest))
    .map(({ code, label }) => ({ code, label, population: populations.get(code) ?? null }));
  return { taken, left };
}

/** A table as it is shown: an area that has become too small since is left out here too. */
export function showTable(
  row: StatisticsRow,
  figures: readonly FigureRow[],
  populations: ReadonlyMap<string, number>,
  smallest: number,
): StatisticsTable {
  const large = figures.filter(({ area }) => isLargeEnough(populations.get(area), smallest));
  const areas = Map.groupBy(large, ({ area }) => area);
  return {
    id: row.record_id,
    titles: row.titles,
    unit: row.unit,
    source: row.source,
    tableCode: row.table_code,
    licence: row.licence,
    extractedOn: row.extracted_on,
    importedAt: row.imported_at.toISOString(),
    chosen: row.chosen,
    areas: [...areas].map(([code, all]) => ({
      code,
      title: all[0]?.title ?? code,
      population: populations.get(code) ?? 0,
      figures: all.map(({ period, value }) => ({ period, value })),
    })),
    version: row.version,
  };
}
