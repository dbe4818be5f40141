/** Opens a root cause: official statistics by area, and beside them the measures that work on it. */
import { smallestArea } from '#kernel/handling/small-numbers.ts';
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Cause, CauseMeasure, StatisticsTable } from '../model/causes.ts';
import { paragraphsOfCauses } from '../model/lists.ts';
import { readers, reading } from '../model/roles.ts';
import { Address } from '../model/shared.ts';
import { showTable } from '../rules/statistics.ts';
import { findMeasuresOf } from '../store/causes.ts';
import { findFigures, findPopulations, listStatistics } from '../store/statistics.ts';

/** More tables than this nobody reads on one page. */
const mostTables = 30;

export const readCause = operation({
  name: 'strategy.read-cause',
  does: 'A reader opens a root cause with its statistics and measures.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ cause: Cause }),
  /** Figures are those of each area by itself: they are not added up, ranked or set beside anybody's case. */
  output: z.strictObject({
    cause: Cause,
    addresses: z.array(Address),
    statistics: z.array(StatisticsTable),
    measures: z.array(CauseMeasure),
    smallestArea: z.int(),
  }),
  audit: 'unrecorded',
  async run({ input, tx, actor }) {
    const tables = (await listStatistics(tx, input.cause)).slice(0, mostTables);
    const ids = tables.map(({ record_id }) => record_id);
    const figures = Map.groupBy(await findFigures(tx, ids, actor.language), ({ record_id }) => record_id);
    const populations = await findPopulations(tx);
    const measures = await findMeasuresOf(tx, input.cause);
    return {
      cause: input.cause,
      addresses: [...paragraphsOfCauses[input.cause]],
      statistics: tables.map((row) =>
        showTable(row, figures.get(row.record_id) ?? [], populations, smallestArea),
      ),
      measures: measures.map(({ plan, item, external_id, titles, label, state }) => ({
        plan,
        item,
        externalId: external_id,
        titles,
        ownLabel: label?.label ?? null,
        state,
      })),
      smallestArea,
    };
  },
});
