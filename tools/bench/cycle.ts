// bench:cycle – a reporting cycle in which everybody answers within an hour, its report, and the pages over a large plan.
import { cpus, loadavg } from 'node:os';
import { openHttp } from '#server/entry/http.ts';
import { readSheet } from '#desks/reporting/operations/read-sheet.ts';
import { saveAnswer } from '#desks/reporting/operations/save-answer.ts';
import { exportReport } from '#desks/strategy/operations/export-report.ts';
import { makeReport } from '#desks/strategy/operations/make-report.ts';
import { reportFormats } from '#desks/strategy/model/lists.ts';
import { type AnyOperation, languages } from '#kernel/operation/define.ts';
import { run } from '#kernel/operation/run.ts';
import { anHour, partsOf, type Point, replay, type Times, type Way } from './cycle-acts.ts';
import { byHand } from './cycle-by-hand.ts';
import { startClient } from './cycle-client.ts';
import { aPeriodOf, aPlanOf, type CycleHouse, openCycleHouse } from './cycle-plans.ts';
import { argument, report } from './house.ts';
import { percentile, round } from './measure.ts';

const number = (name: string, otherwise: string) => Number(argument(name, otherwise));
/** Minutes that the hour takes in each of the three ways. */
const minutes = number('minutes', '2');
const focalPoints = number('focal-points', '200');
const indicators = number('indicators', '1000');
const reported = number('reported', '300');
const large = number('measures', '5000');
const rounds = number('rounds', '9');
const parts = 6;
/** One part alone: cycle, report or pages. */
const only = argument('only', '');

type Milliseconds = { p50: number; p95: number };
type CycleRow = {
  act: 'page' | 'save';
  requests: number;
  byHand: Milliseconds;
  operation: Milliseconds;
  http: Milliseconds;
  /** Baseline B's 95th percentile to ours: 1 is as fast as by hand, more is faster. */
  ratioOperation: number;
  ratioHttp: number;
};

/** As an operation in this process. */
function asOperation({ bench }: CycleHouse): Way {
  return {
    page: ({ secret, period, sheet }) => run(bench.house, readSheet, { secret, input: { period, sheet } }),
    async save({ secret, period, sheet }, { answer, version: base }, typed) {
      const input = { period, sheet, answer, base, ...typed };
      return ((await run(bench.house, saveAnswer, { secret, input })) as { version: number }).version;
    },
  };
}

/** The hour in parts, each in every way before the next, so that noise falls on all alike; each way has its own period. */
async function measureCycle(house: CycleHouse): Promise<CycleRow[]> {
  const { plan } = await aPlanOf(house, indicators, 1);
  const { bench } = house;
  const server = await openHttp({
    house: bench.house,
    door: { pool: bench.house.pools.door, clock: bench.house.clock, key: 'bench', credentialKey: 'bench' },
    texts: { translate: (_, key) => key, has: () => true },
    health: { faults: async () => [] },
    build: 'bench',
    demo: false,
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const points: Record<'byHand' | 'operation' | 'http', Point[]> = {
    byHand: await aPeriodOf(house, plan),
    operation: await aPeriodOf(house, plan),
    http: await aPeriodOf(house, plan),
  };
  const client = startClient(address, points.http);
  const hand = byHand(bench.house.pools.app);
  const own = asOperation(house);
  const took = { byHand: none(), operation: none(), http: none() };
  await bench.bare.query('analyze');
  const speed = 60 / minutes;
  for (const acts of partsOf(anHour(points.byHand.map(({ rows }) => rows)), parts)) {
    add(took.byHand, await replay(acts, points.byHand, hand, speed));
    add(took.operation, await replay(acts, points.operation, own, speed));
    add(took.http, await client.replay(acts, speed));
  }
  client.end();
  await server.close();
  const inMilliseconds = (times: readonly number[]) => ({
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  });
  return (['page', 'save'] as const).map((act) => {
    const [b, operation, http] = [took.byHand[act], took.operation[act], took.http[act]].map(inMilliseconds);
    if (!b || !operation || !http) throw new Error('Nothing was measured.');
    return {
      act,
      requests: took.http[act].length,
      byHand: b,
      operation,
      http,
      ratioOperation: round(b.p95 / operation.p95, 2),
      ratioHttp: round(b.p95 / http.p95, 2),
    };
  });
}

const none = (): Times => ({ page: [], save: [] });

function add(to: Times, more: Times): void {
  to.page.push(...more.page);
  to.save.push(...more.save);
}

type ReportRow = { report: string; seconds: number; kB: number };

/** Making it, then every language in every form. */
async function measureReport(house: CycleHouse): Promise<ReportRow[]> {
  const { office } = house;
  const { plan } = await aPlanOf(house, reported, 1);
  const period = { from: '2026-01-01', until: '2026-06-30' };
  const made = await inSeconds(() => office.does<{ report: string }>(makeReport, { plan, period }));
  const rows: ReportRow[] = [{ report: 'made and kept', seconds: made.seconds, kB: 0 }];
  const whole = { report: 'all of them', seconds: 0, kB: 0 };
  for (const language of languages) {
    for (const format of reportFormats) {
      const input = { plan, report: made.done.report, format, language, at: 'https://office.example' };
      const { seconds, done } = await inSeconds(() =>
        office.does<{ bytes: Uint8Array }>(exportReport, input),
      );
      const kB = Math.round(done.bytes.length / 1024);
      rows.push({ report: `${language} ${format}`, seconds, kB });
      whole.seconds = round(whole.seconds + seconds);
      whole.kB += kB;
    }
  }
  return [...rows, whole];
}

async function inSeconds<T>(work: () => Promise<T>): Promise<{ seconds: number; done: T }> {
  const began = performance.now();
  const done = await work();
  return { seconds: round((performance.now() - began) / 1000), done };
}

type PageRow = {
  page: string;
  /** Milliseconds of the operation, its answer written as JSON included. */
  p50: number;
  p95: number;
  kB: number;
  /** Times as long as over a tenth of the measures: 10 grows with the plan, 100 with its square. */
  growth: number;
};

const pages: [string, object][] = [
  ['strategy.read-crosswalk', {}],
  ['strategy.read-coverage', {}],
  ['strategy.find-gaps', {}],
  ['strategy.find-unplanned', {}],
  ['strategy.read-plan', {}],
  ['strategy.find-measures', { limit: 50 }],
  ['strategy.read-balance', { by: 'lead' }],
  ['strategy.read-money', { by: 'line' }],
  ['strategy.find-rights', {}],
  ['strategy.find-indicators', {}],
  ['strategy.read-audit-view', {}],
];

/** In turns, so that noise falls on all alike. */
async function measurePages(house: CycleHouse): Promise<PageRow[]> {
  const { plan: small } = await aPlanOf(house, large / 10, 5);
  const { plan: whole } = await aPlanOf(house, large, 5);
  const found = pages.map(([name, more]) => ({
    name,
    more,
    small: [] as number[],
    whole: [] as number[],
    kB: 0,
  }));
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const page of found) {
      const one = house.bench.house.operations.get(page.name);
      if (!one) throw new Error(`There is no operation ${page.name}.`);
      const [fewer] = await answered(house, one, { plan: small, ...page.more });
      const [took, bytes] = await answered(house, one, { plan: whole, ...page.more });
      // The first turn warms.
      if (turn === 0) continue;
      page.small.push(fewer);
      page.whole.push(took);
      page.kB = Math.round(bytes / 1024);
    }
  }
  return found.map(({ name, small: fewer, whole: all, kB }) => ({
    page: name,
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    kB,
    growth: round(percentile(all, 0.5) / percentile(fewer, 0.5), 2),
  }));
}

/** Milliseconds, and the bytes of the answer. */
async function answered(
  house: CycleHouse,
  operation: AnyOperation,
  input: object,
): Promise<[number, number]> {
  const began = performance.now();
  const answer = JSON.stringify(await house.office.does(operation, input));
  return [performance.now() - began, Buffer.byteLength(answer)];
}

const house = await openCycleHouse(focalPoints);
try {
  const loadBefore = round(loadavg()[0] ?? 0);
  const rowsOf = async <Row>(part: string, measure: (of: CycleHouse) => Promise<Row[]>) =>
    only === '' || only === part ? await measure(house) : [];
  const found = {
    processors: cpus().length,
    loadBefore,
    cycle: { indicators, focalPoints, minutes, rows: await rowsOf('cycle', measureCycle) },
    report: { measures: reported, rows: await rowsOf('report', measureReport) },
    pages: { measures: large, rounds, rows: await rowsOf('pages', measurePages) },
  };
  if (argument('json', 'no') === 'yes') report(found);
  else {
    for (const part of [found.cycle, found.report, found.pages]) {
      const { rows, ...about } = part;
      console.log(JSON.stringify(about));
      report(rows);
    }
  }
} finally {
  await house.bench.end();
}
process.exit(0);
