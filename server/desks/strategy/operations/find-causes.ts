/** Lists the root causes of the closed list, with what works on each and what official statistics say. */
import { smallestArea } from '#kernel/handling/small-numbers.ts';
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { CauseRow, StatisticsId } from '../model/causes.ts';
import { causes, paragraphsOfCauses } from '../model/lists.ts';
import { readers, reading } from '../model/roles.ts';
import { Day, ReadTexts } from '../model/shared.ts';
import { countCauses } from '../store/causes.ts';
import { countAreas, listStatistics } from '../store/statistics.ts';

export const findCauses = operation({
  name: 'strategy.find-causes',
  does: 'A reader lists the root causes, the measures that work on each and the statistics beside them.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  output: z.strictObject({
    causes: z.array(CauseRow),
    /** The table that says how many people live in each area; without one no figure can be taken in. */
    population: z
      .strictObject({
        id: StatisticsId,
        titles: ReadTexts,
        source: z.string(),
        tableCode: z.string(),
        licence: z.string(),
        extractedOn: Day,
        areas: z.int(),
        version: z.int(),
      })
      .nullable(),
    /** Of an area with fewer people nothing is taken in. */
    smallestArea: z.int(),
  }),
  audit: 'unrecorded',
  async run({ tx }) {
    const measures = await countCauses(tx);
    const tables = await listStatistics(tx);
    const byCause = Map.groupBy(tables, ({ cause }) => cause);
    const newest = tables
      .filter(({ of }) => of === 'population')
      .toSorted((one, other) => other.extracted_on.localeCompare(one.extracted_on))[0];
    return {
      causes: causes.map((cause) => ({
        cause,
        addresses: [...paragraphsOfCauses[cause]],
        measures: measures.get(cause) ?? 0,
        statistics: byCause.get(cause)?.length ?? 0,
      })),
      population: newest
        ? {
            id: newest.record_id,
            titles: newest.titles,
            source: newest.source,
            tableCode: newest.table_code,
            licence: newest.licence,
            extractedOn: newest.extracted_on,
            areas: await countAreas(tx, newest.record_id),
            version: newest.version,
          }
        : null,
      smallestArea,
    };
  },
});
