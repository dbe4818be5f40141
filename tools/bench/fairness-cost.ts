// What the common threshold costs against the library's own: F1 on the pools, and on labelled pairs where there are any.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nameComparer } from '#libs/names/compare/name-comparer.ts';
import type { Fairness, List } from '#libs/names/pools/fairness.ts';

export interface F1 {
  readonly library: number;
  readonly common: number | undefined;
}

export interface FairnessCost {
  /** Of the short list's searches: each person with themselves, and with everybody else. */
  readonly pools: F1;
  /** Of the pairs file; undefined where there is none. */
  readonly pairs: F1 | undefined;
}

export function fairnessCost(
  [short]: readonly List[],
  { library, common }: Fairness['threshold'],
  pairsFile?: string,
): FairnessCost {
  const pools = {
    same: short?.tallies.flatMap(({ own }) => own) ?? [],
    other: short?.tallies.flatMap(({ others }) => others) ?? [],
  };
  const at = (scores: Scores): F1 => ({
    library: f1(scores, library),
    common: common === undefined ? undefined : f1(scores, common),
  });
  return { pools: at(pools), pairs: pairsFile === undefined ? undefined : at(scorePairs(pairsFile)) };
}

interface Scores {
  readonly same: readonly number[];
  readonly other: readonly number[];
}

function scorePairs(file: string): Scores {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  const [label, a, b] = [columns.indexOf('label'), columns.indexOf('name_a'), columns.indexOf('name_b')];
  const scores = { same: [] as number[], other: [] as number[] };
  const { compareRead, read } = nameComparer();
  for (const row of rows) {
    const cells = row.split('\t');
    const score = compareRead(read(cells[a] ?? ''), read(cells[b] ?? ''));
    (cells[label] === '1' ? scores.same : scores.other).push(score);
  }
  return scores;
}

function f1({ same, other }: Scores, threshold: number): number {
  const hits = same.filter((score) => score >= threshold).length;
  const wrong = other.filter((score) => score >= threshold).length;
  return Number(((2 * hits) / (same.length + hits + wrong)).toFixed(4));
}
