// What the cycle is measured on: 200 institutions with a focal point each, and plans of any size that they lead.
import { openPeriod } from '#desks/reporting/operations/open-period.ts';
import { readPeriod } from '#desks/reporting/operations/read-period.ts';
import { readSheet } from '#desks/reporting/operations/read-sheet.ts';
import { openReportingHouse, periodFacts, type ReportingHouse } from '#desks/reporting/test/builders.ts';
import { addIndicator } from '#desks/strategy/operations/add-indicator.ts';
import { findIndicators } from '#desks/strategy/operations/find-indicators.ts';
import { importPlan } from '#desks/strategy/operations/import-plan.ts';
import { installIndex } from '#desks/strategy/operations/install-index.ts';
import { recordValue } from '#desks/strategy/operations/record-value.ts';
import { startPlan } from '#desks/strategy/operations/start-plan.ts';
import type { AtWork } from '#kernel/test/house.ts';
import type { Point } from './cycle-acts.ts';
import { type BenchHouse, openBenchHouseOf } from './house.ts';

export type CycleHouse = {
  bench: BenchHouse<ReportingHouse>;
  office: AtWork;
  focalPoints: AtWork[];
  instrument: string;
};

export async function openCycleHouse(focalPoints: number): Promise<CycleHouse> {
  const bench = await openBenchHouseOf(openReportingHouse);
  const at = (login: string, role: string) =>
    bench.employ({ login, roles: [role], purposes: ['strategy-work'] });
  const office = await at('office', 'strategy.coordinator');
  const points = [];
  for (let one = 1; one <= focalPoints; one += 1)
    points.push(await at(`institution ${one}`, 'strategy.focal-point'));
  const { instrument } = await office.does<{ instrument: string }>(installIndex, {});
  return { bench, office, focalPoints: points, instrument };
}

export type Filled = { plan: string; measures: { id: string; indicators: string[] }[] };

/** A plan of so many measures, brought in as a table; every `each`-th has an indicator with a value. */
export async function aPlanOf(house: CycleHouse, measures: number, each: number): Promise<Filled> {
  const { office, instrument } = house;
  const titles = { en: `A plan of ${measures} measures` };
  const { plan } = await office.does<{ plan: string }>(startPlan, { titles, instrument });
  const bytes = new TextEncoder().encode(tableOf(measures, house.focalPoints.length));
  const upload = { name: 'plan.csv', type: 'text/csv', bytes };
  const input = { plan, dryRun: false };
  const read = await office.does<{ new: number; refused: number; problems: unknown[] }>(
    importPlan,
    input,
    undefined,
    upload,
  );
  if (read.refused > 0 || read.new < measures)
    throw new Error(`The table was not taken in whole: ${JSON.stringify(read).slice(0, 500)}`);
  const found = await office.does<{ items: { id: string; type: string }[] }>(findIndicators, { plan });
  const listed = found.items.filter(({ type }) => type === 'measure');
  const filled: Filled = { plan, measures: listed.map(({ id }) => ({ id, indicators: [] })) };
  await inFours(
    filled.measures.filter((_, at) => at % each === 0),
    async (measure) => {
      measure.indicators.push(await anIndicator(office, plan, measure.id));
    },
  );
  return filled;
}

const kinds = ['root cause', 'prevention', 'security', 'response'];
const sources = ['State budget', 'Town budget', 'EU funds', 'Donor'];

/** Ten goals of ten objectives each, four kinds, money of four sources in two currencies; every paragraph from 6 on is served. */
function tableOf(measures: number, institutions: number): string {
  const heading =
    'External id,Goal,Objective,Measure (en),Measure (bg),Kind,Level,Lead institution,Starts,Ends,Budget planned,Currency,Source of money,Paragraphs served,Strength,Publication,Status';
  const lines = Array.from({ length: measures }, (_, at) =>
    [
      `M-${at + 1}`,
      `Goal ${at % 10}`,
      `Objective ${at % 100}`,
      `What institution ${(at % institutions) + 1} does for the ${at + 1}th time`,
      `Какво прави институция ${(at % institutions) + 1} за ${at + 1}-и път`,
      kinds[at % kinds.length],
      at % 3 ? 'national' : 'local',
      `Office of institution ${(at % institutions) + 1}`,
      `${2026 + (at % 3)}-01-01`,
      `${2027 + (at % 3)}-12-31`,
      String(1_000 + at),
      at % 2 ? 'EUR' : 'MKD',
      sources[at % sources.length],
      `annex/${6 + (at % 45)}`,
      'contributes',
      'public',
      'planned',
    ].join(','),
  );
  return [heading, ...lines].join('\n');
}

async function anIndicator(office: AtWork, plan: string, item: string): Promise<string> {
  const facts = {
    titles: { en: 'Towns that take part', bg: 'Общини, които участват' },
    type: 'outcome',
    unit: { en: 'towns' },
    direction: 'rises',
    baseline: { value: 10, on: '2025' },
    targets: [
      { on: '2026-12-31', value: 40 },
      { on: '2027-12-31', value: 80 },
    ],
  };
  const added = await office.does<{ indicator: string }>(addIndicator, { plan, item, ...facts });
  const value = { on: '2026-01-15', value: 21, source: 'Count of the towns' };
  await office.does(recordValue, { plan, indicator: added.indicator, ...value });
  return added.indicator;
}

async function inFours<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const one of left) await work(one);
    }),
  );
}

/** Opens a period about a plan; answers every focal point with their sheet. */
export async function aPeriodOf({ office, focalPoints }: CycleHouse, plan: string): Promise<Point[]> {
  const { period } = await office.does<{ period: string }>(openPeriod, { ...periodFacts, plans: [plan] });
  const { sheets } = await office.does<{ sheets: { sheet: string; organisation: string }[] }>(readPeriod, {
    period,
  });
  const points: Point[] = [];
  for (const { organisation, secret, does } of focalPoints) {
    const sheet = sheets.find((one) => one.organisation === organisation)?.sheet;
    if (sheet === undefined) throw new Error('An institution was asked nothing.');
    const { rows } = await does<{
      rows: { answer: string; indicator: object | null; now: { version: number } }[];
    }>(readSheet, { period, sheet });
    points.push({
      secret,
      period,
      sheet,
      rows: rows.map(({ answer, indicator, now }) => ({
        answer,
        figure: indicator !== null,
        version: now.version,
      })),
    });
  }
  return points;
}
