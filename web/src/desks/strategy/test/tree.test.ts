import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupCells } from '../parts/group-cells.ts';
import { above, below, byIdOf } from '../parts/tree.ts';
import type { ActionLine, Cell } from '../queries.ts';

const nodes = [
  { id: 'm', parent: 'o' },
  { id: 'g', parent: null },
  { id: 'o', parent: 'g' },
  { id: 'h', parent: null },
];

test('what stands under a goal is found at any depth and in any order of the list', () => {
  assert.deepEqual([...below(nodes, 'g')].sort(), ['m', 'o']);
  assert.equal(below(nodes, 'm').size, 0);
});

test('a circle in the data ends the walk instead of the page', () => {
  const circle = [
    { id: 'a', parent: 'b' },
    { id: 'b', parent: 'a' },
  ];
  assert.deepEqual([...below(circle, 'a')].sort(), ['a', 'b']);
  assert.ok(above(byIdOf(circle), 'a').length <= 50);
});

test('the way up is told from the top', () => {
  assert.deepEqual(
    above(byIdOf(nodes), 'm').map(({ id }) => id),
    ['g', 'o'],
  );
});

test('cells of one line that are neighbours stand together, and those of no line keep their place', () => {
  const lines = [
    { id: 'L1', address: 'line/L1' },
    { id: 'L2', address: 'line/L2' },
  ] as ActionLine[];
  const cells = [null, 'L1', 'L1', 'L2', null].map((line, index) => ({
    address: `annex/${index + 1}`,
    line,
  })) as Cell[];
  assert.deepEqual(
    groupCells(cells, lines).map(({ line, cells: group }) => [line?.id, group.length]),
    [
      [undefined, 1],
      ['L1', 2],
      ['L2', 1],
      [undefined, 1],
    ],
  );
});
