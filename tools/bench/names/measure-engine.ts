// Measures one search engine in a process of its own, on one core: build, memory, recall and times. Says it as JSON.
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { percentile, round } from '../measure.ts';
import { orStop } from '../or-stop.ts';
import { type EngineName, engines } from './engines.ts';
import { namesOf, readQueries } from './search-files.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'zaedno' },
    names: { type: 'string' },
    queries: { type: 'string', default: '' },
    generate: { type: 'string', default: '0' },
    parts: { type: 'string', default: '' },
    workers: { type: 'string', default: '0' },
  },
});
const queries = orStop(() => readQueries(values.queries));
const engine = await engines[values.engine as EngineName](Number(values.workers));
process.stdout.write(JSON.stringify(engine === undefined ? null : await measure(engine)));

async function measure(measured: NonNullable<typeof engine>): Promise<object> {
  const source = { names: values.names, generate: Number(values.generate), parts: values.parts };
  let names = 0;
  const began = performance.now();
  for await (const name of namesOf(source)) {
    const adding = measured.add(names, name);
    if (adding) await adding;
    names += 1;
  }
  await measured.built();
  const buildSeconds = round((performance.now() - began) / 1000, 2);
  collect();
  const residentMB = Math.round(process.memoryUsage().rss / 1e6);
  const bytes = await measured.bytes?.();

  requireRows(names);
  // Compilers and caches get warm on a tenth.
  for (const { text } of queries.slice(0, Math.max(20, queries.length / 10))) await measured.search(text);
  const times: number[] = [];
  const byScripts: Record<string, { n: number; found: number }> = {};
  let first = 0;
  let found = 0;
  for (const { text, row, scripts } of queries) {
    const start = performance.now();
    const rows = await measured.search(text);
    times.push(performance.now() - start);
    const group = (byScripts[scripts] ??= { n: 0, found: 0 });
    group.n += 1;
    if (rows[0] === row) first += 1;
    if (!rows.includes(row)) continue;
    found += 1;
    group.found += 1;
  }
  await measured.close?.();
  const share = (part: number, whole: number) => round(part / whole);
  return {
    names,
    queries: queries.length,
    recallAt1: share(first, queries.length),
    recallAt20: share(found, queries.length),
    byScripts: Object.fromEntries(
      Object.entries(byScripts).map(([scripts, group]) => [
        scripts,
        { n: group.n, recallAt20: share(group.found, group.n) },
      ]),
    ),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    buildSeconds,
    residentMB,
    ...(bytes === undefined ? {} : { indexMB: Math.round(bytes / 1e6) }),
  };
}

/** Every query looks for a row that is there. */
function requireRows(names: number): void {
  orStop(() => {
    const at = queries.findIndex(({ row }) => row >= names);
    if (at < 0) return;
    throw new Error(
      `Query ${at} looks for row ${queries[at]?.row}, and there are ${names} names, from 0 on.`,
    );
  });
}

/** What the build left behind is no part of the index. */
function collect() {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
