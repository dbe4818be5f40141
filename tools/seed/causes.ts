/** Which root causes the invented plan works on, and invented statistics of the country, taken in through the real importer. */
import type { AtWork } from './at-work.ts';
import { seedFile } from './data.ts';

/** By the measures' own numbers. */
const worksOn: Readonly<Record<string, readonly string[]>> = {
  '1.1.1': ['education', 'inequality'],
  '1.2.1': ['discrimination', 'rights-violations'],
  '1.3.3': ['dialogue', 'exclusion'],
  '3.2.3': ['exclusion'],
};
const source = 'State Statistical Office of Zarnevia';
const licence = 'CC BY 4.0';
const percent = { en: '%', bg: '%', mk: '%', sq: '%' };

/** In the order in which they are taken in: nothing before it is known how many people live where. */
const tables = [
  {
    file: 'statistics-xc-population.csv',
    type: 'text/csv',
    of: 'population',
    cause: null,
    facts: {
      titles: {
        en: 'Population by municipality',
        bg: 'Население по общини',
        mk: 'Население по општини',
        sq: 'Popullsia sipas komunave',
      },
      source,
      tableCode: 'POP-01',
      licence,
      extractedOn: '2026-04-20',
    },
  },
  {
    file: 'statistics-xc-leavers.json',
    type: 'application/json',
    of: 'indicator',
    cause: 'education',
    facts: {
      titles: {
        en: 'Young people who left school early',
        bg: 'Млади хора, които рано са напуснали училище',
        mk: 'Млади што рано го напуштиле училиштето',
        sq: 'Të rinj që e kanë lënë herët shkollën',
      },
      unit: percent,
      source,
      tableCode: 'ED-04',
      licence,
      extractedOn: '2026-04-20',
    },
  },
  {
    file: 'statistics-xc-fairness.json',
    type: 'application/json',
    of: 'indicator',
    cause: 'discrimination',
    facts: {
      titles: {
        en: 'People who say that public offices treat everybody alike',
        bg: 'Хора, които казват, че учрежденията се отнасят еднакво с всички',
        mk: 'Луѓе што велат дека установите се однесуваат еднакво со сите',
        sq: 'Njerëz që thonë se zyrat publike i trajtojnë të gjithë njësoj',
      },
      unit: percent,
      source,
      tableCode: 'SV-12',
      licence,
      extractedOn: '2026-05-04',
    },
  },
];

type Measure = { id: string; externalId: string | null };

export async function seedCauses(editor: AtWork, plan: string): Promise<void> {
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  for (const { id: item, externalId } of items) {
    const wanted = worksOn[externalId ?? ''] ?? [];
    if (wanted.length === 0) continue;
    const { causes } = await editor.does<{ causes: string[] }>('strategy.read-measure', { plan, item });
    for (const cause of wanted.filter((one) => !causes.includes(one)))
      await editor.does('strategy.tag-cause', { plan, item, cause });
  }
  const { causes, population } = await editor.does<{
    causes: { cause: string; statistics: number }[];
    population: object | null;
  }>('strategy.find-causes', {});
  for (const { file, type, ...input } of tables) {
    const there =
      input.of === 'population'
        ? population !== null
        : causes.some(({ cause, statistics }) => cause === input.cause && statistics > 0);
    if (there) continue;
    const upload = { name: file, type, bytes: seedFile(file) };
    await editor.does('strategy.import-statistics', { ...input, dryRun: false }, upload);
  }
}
