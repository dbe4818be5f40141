// `npm run -s bench:names -- --pairs FILE --json [--threshold library|T]`: how well and how fast libs/names parts one person's names from two persons'.
//
// No name is printed: the rows of the worst errors are shown by number (--errors N).
import { parseArgs } from 'node:util';
import { libraryThreshold, nameComparer, readName } from '#libs/names/index.ts';
import { type LabelledPair, readPairs } from '#tools/names/data.ts';
import { type Measures, measure } from '#tools/names/measures.ts';
import { asciiJaroWinkler, asciiWRatio } from '#tools/names/string-baselines.ts';
import { orStop } from './or-stop.ts';

interface ScoredRow {
  readonly pair: LabelledPair;
  readonly same: boolean;
  readonly score: number;
}

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    threshold: { type: 'string' },
    errors: { type: 'string' },
    json: { type: 'boolean' },
  },
});
if (!values.pairs) {
  console.error(
    'Name the file of pairs: npm run -s bench:names -- --pairs FILE --json [--threshold library|0.6]',
  );
  process.exit(2);
}
const file = values.pairs;
const pairs = orStop(() => readPairs(file));
const threshold = orStop(() => thresholdOf(values.threshold));
// Speeds first, before much is kept in memory that a collector of garbage has to walk.
// A fresh comparer: nothing is known of any word, but those that come again are remembered.
const compareRaw = perSecond(() => {
  const fresh = nameComparer();
  for (const { a, b } of pairs) fresh.compareRead(fresh.read(a), fresh.read(b));
});
const asciiRate = perSecond(() => pairs.forEach(({ a, b }) => asciiJaroWinkler(a, b)));
const comparer = nameComparer();
const read = pairs.map(({ a, b }) => [comparer.read(a), comparer.read(b)] as const);
const rows: ScoredRow[] = pairs.map((pair, i) => {
  const [a, b] = read[i] as (typeof read)[number];
  return { pair, same: pair.same, score: comparer.compareRead(a, b) };
});
const all = measure(rows, threshold);
const at = all.threshold;
const listed = (row: ScoredRow) => row.pair.src === 'un' || row.pair.src === 'ofac';
const compareRead = perSecond(() => read.forEach(([a, b]) => comparer.compareRead(a, b)));
// The same without that memory: every word of every name is read anew.
const compareUnremembered = perSecond(() => {
  for (const { a, b } of pairs) comparer.compareRead(readName(a), readName(b));
});
const ascii = pairs.map((pair) => ({ pair, same: pair.same, score: asciiJaroWinkler(pair.a, pair.b) }));
const fuzzy = pairs.map((pair) => ({ pair, same: pair.same, score: asciiWRatio(pair.a, pair.b) }));

const result = {
  ...rounded(all),
  thresholdFrom: values.threshold ?? 'best F1 on this file',
  focus: rounded(
    measure(
      rows.filter((row) => row.pair.focus),
      at,
    ),
  ),
  withoutLists: rounded(
    measure(
      rows.filter((row) => !listed(row)),
      at,
    ),
  ),
  byScripts: grouped((row) => row.pair.scripts),
  byKind: kinds(),
  compareRead: Math.round(compareRead),
  compareRaw: Math.round(compareRaw),
  compareUnremembered: Math.round(compareUnremembered),
  ratioToJaroWinkler: Number((compareRaw / asciiRate).toFixed(3)),
  baselines: {
    anyAsciiJaroWinkler: { ...baseline(ascii), perSecond: Math.round(asciiRate) },
    anyAsciiWRatio: baseline(fuzzy),
  },
  ...(values.errors && { errorRows: worst(Number(values.errors)) }),
};
console.log(JSON.stringify(result, null, values.json ? 0 : 2));

function thresholdOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = given === 'library' ? libraryThreshold : Number(given || 'none');
  if (!(number >= 0 && number <= 1))
    throw new Error(`--threshold takes "library" or a number from 0 to 1, not "${given}".`);
  return number;
}

/**
 * Comparisons a second: the best of the rounds over the file that fit into five seconds, eight at least, after three that warm up.
 * A round beside which the engine compiles or collects garbage on another thread is charged with that; with many, some are not.
 */
function perSecond(round: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  const until = performance.now() + 5000;
  for (let turn = 0; turn < 11 || performance.now() < until; turn++) {
    const begun = process.cpuUsage();
    round();
    const { user, system } = process.cpuUsage(begun);
    if (turn >= 3) best = Math.min(best, (user + system) / 1e6);
  }
  return pairs.length / best;
}

function rounded(found: Measures): Measures {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, Number(Number(value).toFixed(4))]),
  ) as unknown as Measures;
}

function grouped(key: (row: ScoredRow) => string): Record<string, Measures> {
  return Object.fromEntries(
    [...Map.groupBy(rows, key)].sort().map(([name, some]) => [name, rounded(measure(some, at))]),
  );
}

function kinds(): Record<string, object> {
  return Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.pair.kind)].sort().map(([kind, some]) => {
      const share = Number((some.filter((row) => row.score >= at).length / some.length).toFixed(4));
      return [kind, { n: some.length, [some[0]?.same ? 'recall' : 'falseAcceptRate']: share }];
    }),
  );
}

function baseline(scored: readonly ScoredRow[]): object {
  const [whole, focus] = [measure(scored), measure(scored.filter((row) => row.pair.focus))];
  return {
    f1: rounded(whole).f1,
    rocAuc: rounded(whole).rocAuc,
    focusF1: rounded(focus).f1,
    focusRecallAtFpr1: rounded(focus).recallAtFpr1,
  };
}

function worst(count: number): readonly number[] {
  return rows
    .filter((row) => row.score >= at !== row.same)
    .sort((x, y) => Math.abs(y.score - at) - Math.abs(x.score - at))
    .slice(0, count)
    .map((row) => row.pair.row);
}
