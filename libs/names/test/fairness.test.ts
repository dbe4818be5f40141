/** Nobody's names are treated worse: false candidates and misses of twelve pools, in a short list and in a long one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { libraryThreshold } from '../index.ts';
import { fairness, searchBothLists } from '../pools/fairness.ts';
import { commonThreshold, judge, mostRatio } from '../pools/judge.ts';
import { makePeople } from '../pools/make-people.ts';
import { pools } from '../pools/pools.ts';
import { readPool } from '../pools/read-pool.ts';
import type { Tally } from '../pools/search-population.ts';
import { wilson } from '../pools/wilson.ts';

test('Every pool says where its names come from, and holds as many single parts as every other', () => {
  assert.equal(pools.length, 12);
  for (const { name } of pools) {
    const head = readFileSync(new URL(`../pools/data/${name}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('#'));
    assert.ok(head.length >= 2 && /\d{4}|general knowledge/.test(head.join(' ')), `${name} names no source`);
    const { women, men, families } = readPool(name);
    for (const list of [women, men, families]) {
      assert.equal(new Set(list.map(({ form }) => form)).size, list.length, `${name} has a name twice`);
    }
  }
});

test('The same seed makes the same people, and another seed others', () => {
  for (const pool of pools) {
    const made = makePeople(pool, 50, 7);
    assert.deepEqual(made, makePeople(pool, 50, 7));
    assert.notDeepEqual(made, makePeople(pool, 50, 8));
    for (const { home, other } of made) {
      assert.match(home, /^\p{L}[\p{L}\p{M}]+ \p{L}[\p{L}\p{M}]+$/u);
      assert.match(other, /^[\p{L}\p{M} -]+$/u);
    }
  }
});

test('A pool that is treated worse stands out by its false candidates and by its misses, and the threshold rises over it', () => {
  const of = (score: number, count: number) => Array.from({ length: count }, () => score);
  const even: Tally[] = pools.map(({ name }) => ({
    pool: name,
    own: [...of(0.9, 190), ...of(0.1, 10)],
    ownUnslipped: [0.9],
    others: of(0.7, 200),
    namesakes: 0,
  }));
  const worse = (change: Partial<Tally>) =>
    even.map((one) => (one.pool === 'turkish' ? { ...one, ...change } : one));
  const standingOut = (tallies: readonly Tally[]) =>
    judge(tallies, 1000, 0.5).pools.flatMap(({ pool, fair }) => (fair ? [] : [pool]));
  assert.deepEqual(standingOut(even), []);
  const falser = worse({ others: of(0.7, 500) });
  assert.deepEqual(standingOut(falser), ['turkish']);
  assert.deepEqual(standingOut(worse({ own: [...of(0.9, 160), ...of(0.1, 40)] })), ['turkish']);
  assert.equal(commonThreshold([{ size: 1000, tallies: falser }], 0.5), 0.705);
  const { low, high } = wilson(10, 200);
  assert.ok(Math.abs(low - 0.0274) < 1e-3 && Math.abs(high - 0.0896) < 1e-3, `${low} to ${high}`);
});

const lists = searchBothLists({});

function standingOut(most: number): string[] {
  return fairness(lists, libraryThreshold).lists.flatMap(({ size, atLibrary }) =>
    atLibrary.pools
      .filter(({ falseRatioLow, missRatioLow }) => Math.max(falseRatioLow, missRatioLow) > most)
      .map(
        ({ pool, falseRatioLow, missRatioLow }) =>
          `${pool} in ${size}: false ${falseRatioLow.toFixed(2)}, missed ${missRatioLow.toFixed(2)}`,
      ),
  );
}

test(`No pool has over ${mostRatio} times the false candidates or misses of the whole, in lists of 1,000 and 100,000`, () => {
  assert.ok(lists.every(({ tallies }) => tallies.every(({ own }) => own.length >= 200)));
  assert.deepEqual(standingOut(mostRatio), []);
});

test('docs/names-fairness.md has the figures of today', () => {
  const page = readFileSync(new URL('../../../docs/names-fairness.md', import.meta.url), 'utf8');
  const long = lists.at(-1) as (typeof lists)[number];
  const { pools: judged } = judge(long.tallies, long.size, libraryThreshold);
  const told = page.split(/^## /m).find((part) => part.startsWith('100,000 others')) ?? '';
  for (const { pool, falseRatioLow } of judged)
    assert.match(told, new RegExp(`^\\| ${pool} \\| [\\d.]+ \\| ${falseRatioLow.toFixed(2)} `, 'm'), pool);
});
