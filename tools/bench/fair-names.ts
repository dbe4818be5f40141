// bench:fairness – false candidates and misses of twelve pools of names in lists of 1,000 and 100,000, the threshold at
// which no pool stands out, and what it costs. `--json`; `--searches N` of each pool; `--threshold T` instead of the
// library's; `--pairs FILE` for what the threshold costs on other pairs. Prints no name.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { compareRead } from '#libs/names/compare/compare-read.ts';
import { fairness, searchBothLists, type List } from '#libs/names/pools/fairness.ts';
import type { Judgement } from '#libs/names/pools/judge.ts';
import { readName } from '#libs/names/read/read-name.ts';
import { libraryThreshold } from '#libs/names/index.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    searches: { type: 'string', default: '200' },
    threshold: { type: 'string' },
    pairs: {
      type: 'string',
      default: fileURLToPath(new URL('../../../shared/data/names/pairs.dev.tsv.gz', import.meta.url)),
    },
  },
});
const library = values.threshold === undefined ? libraryThreshold : Number(values.threshold);
const searches = Number(values.searches);
if (!(library > 0 && library < 1)) throw new Error('--threshold is a score between 0 and 1, such as 0.7.');
if (!Number.isInteger(searches) || searches < 1)
  throw new Error('--searches is a whole number, 200 or more.');

const lists = searchBothLists({ searches });
const result = fairness(lists, library);
const { common } = result.threshold;
const cost = {
  poolPairs: { library: f1OfPools(lists, library), common: common && f1OfPools(lists, common) },
  pairs: existsSync(values.pairs) ? f1OfPairs(values.pairs, [library, common ?? library]) : undefined,
};
if (values.json) console.log(JSON.stringify({ ...result, cost }));
else {
  console.log(`The library's threshold: ${library}. No pool stands out from ${common ?? 'nowhere'} up.`);
  for (const { size, atLibrary, atCommon } of result.lists) {
    tell(size, atLibrary);
    if (atCommon && common !== library) tell(size, atCommon);
  }
  console.log('F1 at the two thresholds:', JSON.stringify(cost));
}

function tell(size: number, { threshold, whole, pools }: Judgement): void {
  console.log(`\n${size} others, threshold ${threshold}`);
  console.table([
    ...pools.map((one) => ({
      pool: one.pool,
      'false per search': round(one.falsePerSearch, 3),
      'ratio, low': round(one.falseRatioLow, 2),
      'missed %': round(100 * one.missed, 1),
      'by spelling %': round(100 * one.missedBySpelling, 1),
      'miss ratio, low': round(one.missRatioLow, 2),
      namesakes: round(one.namesakesPerSearch, 2),
      fair: one.fair,
    })),
    {
      pool: 'whole',
      'false per search': round(whole.falsePerSearch, 3),
      'missed %': round(100 * whole.missed, 1),
    },
  ]);
}

/** Of the short list's searches: each person with themselves, and with everybody else who scores at all. */
function f1OfPools([short]: readonly List[], threshold: number): number {
  const own = short?.tallies.flatMap((tally) => tally.own) ?? [];
  const others = short?.tallies.flatMap((tally) => tally.others) ?? [];
  const hits = own.filter((score) => score >= threshold).length;
  return f1(hits, others.filter((score) => score >= threshold).length, own.length - hits);
}

/** On labelled pairs, at each threshold. */
function f1OfPairs(
  file: string,
  thresholds: readonly number[],
): { readonly library: number; readonly common: number } {
  const bytes = readFileSync(file);
  const [header = '', ...rows] = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString()
    .trimEnd()
    .split('\n');
  const [label, a, b] = ['label', 'name_a', 'name_b'].map((name) => header.split('\t').indexOf(name)) as [
    number,
    number,
    number,
  ];
  const scored = rows.map((row) => {
    const cells = row.split('\t');
    return {
      same: cells[label] === '1',
      score: compareRead(readName(cells[a] ?? ''), readName(cells[b] ?? '')),
    };
  });
  const [library = 0, raised = 0] = thresholds.map((threshold) => {
    const taken = scored.filter(({ score }) => score >= threshold);
    const hits = taken.filter(({ same }) => same).length;
    return f1(hits, taken.length - hits, scored.filter(({ same }) => same).length - hits);
  });
  return { library, common: raised };
}

function f1(hits: number, wrong: number, missed: number): number {
  return round((2 * hits) / (2 * hits + wrong + missed), 4);
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
