/** The same pair in another pool's names scores alike: whose names they are changes little. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leastTold, mostTold } from '../compare/surprise.ts';
import { compareNames, readName } from '../index.ts';
import { pools } from '../pools/pools.ts';
import { readPool } from '../pools/read-pool.ts';

/**
 * Fixed before anything was measured: a tenth of the scale. Between two bands of results lies more than twice as much, so
 * that nobody moves from one band into the next because of whose names they bear. Held for the mean of sixty pairs, since
 * two families of one pool may be more alike by chance than two of another.
 */
const mostApart = 0.1;

const shapes: Record<
  string,
  (given: string, family: string, given2: string, family2: string) => [string, string]
> = {
  'one name written twice': (given, family) => [`${given} ${family}`, `${given} ${family}`],
  'the family first': (given, family) => [`${given} ${family}`, `${family} ${given}`],
  'the given name as an initial': (given, family) => [`${given} ${family}`, `${[...given][0]}. ${family}`],
  'a second family name in one': (given, family, _, family2) => [
    `${given} ${family}`,
    `${given} ${family} ${family2}`,
  ],
  'a slip in the family name': (given, family) => [
    `${given} ${family}`,
    `${given} ${[...family].toSpliced(2, 1).join('')}`,
  ],
  'another given name': (given, family, given2) => [`${given} ${family}`, `${given2} ${family}`],
  'another family name': (given, family, _, family2) => [`${given} ${family}`, `${given} ${family2}`],
  'another name altogether': (given, family, given2, family2) => [
    `${given} ${family}`,
    `${given2} ${family2}`,
  ],
};

for (const [shape, write] of Object.entries(shapes)) {
  test(`${shape}: the score is the same for every pool, but for less than ${mostApart}`, () => {
    const means = pools.map(({ name }) => ({
      name,
      mean: mean(pairsOf(name).map((parts) => scoreOf(write(...parts)))),
    }));
    const all = mean(means.map((one) => one.mean));
    const apart = means
      .filter((one) => Math.abs(one.mean - all) >= mostApart)
      .map((one) => `${one.name} ${one.mean.toFixed(3)} where all have ${all.toFixed(3)}`);
    assert.deepEqual(apart, []);
  });
}

test('No word of any pool tells more than the cap, or less than the least: who bears a name that is rare in the data weighs no more', () => {
  for (const { name } of pools) {
    const { women, men, families } = readPool(name);
    for (const { form } of [...women, ...men, ...families])
      for (const { told } of readName(form).tokens)
        assert.ok(told >= leastTold && told <= mostTold, `${name}: ${told}`);
  }
});

const scoreOf = ([a, b]: [string, string]) => compareNames(a, b).score;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sixty times four parts, all different, by places in the lists that are the same for every pool. */
function pairsOf(pool: string): [string, string, string, string][] {
  const { women, men, families } = readPool(pool);
  const given = [...women, ...men].map(({ form }) => form);
  const family = families.map(({ form }) => form);
  return Array.from({ length: 60 }, (_, nth) => [
    given[(nth * 7) % 72] as string,
    family[(nth * 11) % 88] as string,
    given[
      (nth * 7 + 36 + nth) % 72 === (nth * 7) % 72 ? (nth + 1) % 72 : (nth * 7 + 36 + nth) % 72
    ] as string,
    family[(nth * 11 + 29) % 88] as string,
  ]);
}
