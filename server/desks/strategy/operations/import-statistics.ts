/** Takes in a table of official statistics: SDMX-JSON 2.0, JSON-stat 2.0 or CSV; what must not be kept is refused or left out by name. */
import { readFileSync } from 'node:fs';
import { smallestArea } from '#kernel/handling/small-numbers.ts';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { pickSeries, readStatistics, type Statistics, StatisticsError } from '#libs/statistics/index.ts';
import { z } from 'zod';
import {
  Cause,
  ChosenCategory,
  LeftArea,
  StatisticsChoice,
  StatisticsDimension,
  StatisticsFacts,
  StatisticsId,
  StatisticsKind,
} from '../model/causes.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { groupWords, partAreas, requireNoForbidden } from '../rules/statistics.ts';
import {
  findPopulations,
  findStatistics,
  renewStatistics,
  replaceFigures,
  saveStatistics,
  type StatisticsRow,
  type StatisticsValues,
} from '../store/statistics.ts';
import { findLivingTerms } from '../store/terms.ts';

const contentFile = new URL('../content/glossary.json', import.meta.url);
/** More figures than this are no indicator of a page. */
const mostFigures = 20_000;

const Input = z
  .strictObject({
    of: StatisticsKind,
    /** Of an indicator the cause that it stands beside; of a population none. */
    cause: Cause.nullable().default(null),
    choice: StatisticsChoice.default({}),
    /** What stands beside the figures; needed as soon as something is written. */
    facts: StatisticsFacts.nullable().default(null),
    /** A newer file of a table that is here already. */
    replaces: z.strictObject({ statistics: StatisticsId, base: Base }).nullable().default(null),
    /** True: nothing is written; the answer says what would be. */
    dryRun: z.boolean().default(true),
  })
  .refine(({ of, cause }) => (of === 'indicator') === (cause !== null), {
    message: 'An indicator names a cause; a population names none.',
    path: ['cause'],
    params: { code: 'cause-of-indicator' },
  })
  .refine(({ dryRun, facts }) => dryRun || facts !== null, {
    message: 'Title, source, table, licence and day are needed.',
    path: ['facts'],
    params: { code: 'required' },
  });

export const importStatistics = operation({
  name: 'strategy.import-statistics',
  does: 'A writer takes in a table of official statistics by area.',
  kind: 'command',
  who: writers,
  purpose: working,
  transport: 'upload',
  input: Input,
  output: z.strictObject({
    /** The table that was written; null after a dry run. */
    statistics: StatisticsId.nullable(),
    format: z.enum(['sdmx-json', 'json-stat', 'csv']),
    /** What the file says of itself. */
    title: z.string().nullable(),
    source: z.string().nullable(),
    updated: z.string().nullable(),
    /** Dimensions of which one category has to be chosen first. */
    open: z.array(StatisticsDimension),
    chosen: z.array(ChosenCategory),
    areas: z.int(),
    figures: z.int(),
    periods: z.array(z.string()),
    /** Areas left out, for having too few people or none that anybody counted. */
    left: z.array(LeftArea),
    smallestArea: z.int(),
  }),
  audit: ({ input, output }) => ({
    about: output.statistics ?? [],
    detail: { of: input.of, areas: output.areas, left: output.left.length },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.file-needed',
    'strategy.statistics-unreadable',
    'strategy.forbidden-dimension',
    'strategy.population-needed',
    'strategy.category-needed',
    'strategy.nothing-to-take',
    'strategy.too-many-figures',
  ],
  file: {
    async admit({ input, tx }) {
      if (input.replaces) requireTable(await findStatistics(tx, input.replaces.statistics), input);
    },
    read: async (upload) => told(() => readStatistics(upload.bytes)),
  },
  async run({ input, tx, actor, now, upload, file, announce }) {
    if (!upload) refuse('strategy.file-needed', { status: 422 });
    const statistics = file as Statistics;
    // The desk's own words always count: an office may add groups to them, and take none away here.
    const terms = [...(await findLivingTerms(tx)), ...builtInTerms(builtIn())];
    requireNoForbidden(statistics, groupWords(terms));
    const picked = told(() => pickSeries(statistics, input.choice));
    const populations = input.of === 'indicator' ? await findPopulations(tx) : undefined;
    if (populations?.size === 0) refuse('strategy.population-needed');
    const { taken, left } = populations
      ? partAreas(picked.areas, populations, smallestArea)
      : { taken: picked.areas, left: [] };
    const kept = new Set(taken.map(({ code }) => code));
    const figures = picked.figures.filter(({ area }) => kept.has(area));
    const { format, title, source, updated } = statistics;
    const answer = {
      format,
      title,
      source,
      updated,
      open: picked.open.map(({ id, label, categories }) => ({ id, label, categories })),
      chosen: picked.chosen,
      areas: taken.length,
      figures: figures.length,
      periods: [...new Set(figures.map(({ period }) => period))].toSorted(),
      left,
      smallestArea,
    };
    if (input.dryRun || !input.facts) return { statistics: null, ...answer };
    if (picked.open.length > 0)
      refuse('strategy.category-needed', { status: 422, params: { dimension: picked.open[0]?.label ?? '' } });
    if (figures.length === 0) refuse('strategy.nothing-to-take', { status: 422 });
    if (figures.length > mostFigures)
      refuse('strategy.too-many-figures', { status: 422, params: { n: figures.length, most: mostFigures } });
    const values = { ...input.facts, format, fileName: upload.name, chosen: picked.chosen };
    const held = await write(values);
    await replaceFigures(tx, held, taken, figures);
    await announce('strategy.statistics-imported', held.record_id, { figures: figures.length });
    return { statistics: held.record_id, ...answer };

    async function write(row: StatisticsValues) {
      if (input.replaces) {
        const { statistics: id, base } = input.replaces;
        const before = requireTable(await findStatistics(tx, id), input);
        const current = { version: before.version };
        requireBase(current, base);
        requireWon(await renewStatistics(tx, before, base, row, now), current);
        return before;
      }
      const record = await openRecord(tx, {
        desk: 'strategy',
        kind: 'statistics',
        organisation: actor.organisation,
        circle: houseCircle,
        retention: 'without-end',
      });
      await saveStatistics(tx, { ...row, id: record, circle: houseCircle, of: input.of, cause: input.cause });
      return { record_id: record, circle_id: houseCircle };
    }
  },
});

/** A newer file takes the place of a table of the same kind and cause that is in use. */
function requireTable(
  row: StatisticsRow | undefined,
  { of, cause }: Pick<z.output<typeof Input>, 'of' | 'cause'>,
): StatisticsRow {
  return present(row?.of === of && row.cause === cause && row.retired_on === null ? row : undefined);
}

/** What the library refuses, in the words of the desk with the library's sentence beside it. */
function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error;
    return refuse('strategy.statistics-unreadable', {
      status: 422,
      params: { ...error.values, why: error.code.replace('statistics.', '').replaceAll('-', '_') },
      fields: [{ path: 'file', code: error.code, message: error.message }],
    });
  }
}

function builtIn(): GlossaryContent {
  return JSON.parse(readFileSync(contentFile, 'utf8')) as GlossaryContent;
}
