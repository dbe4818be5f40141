// Problems that are alike stand in one line, and no row of them is lost.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupProblems, rowRanges } from '../parts/group-problems.ts';

const problem = (row: number, code: string, column: string | null, proposal: string | null = null) => ({
  row,
  code,
  column,
  proposal,
});

describe('problems of an import', () => {
  it('the same code, column and proposal are one line with its rows; anything else is another line', () => {
    const groups = groupProblems([
      problem(2, 'name-in-another-language', 'Lead', 'Ministry A'),
      problem(3, 'name-in-another-language', 'Lead', 'Ministry A'),
      problem(4, 'name-in-another-language', 'Lead', 'Ministry B'),
      problem(5, 'missing-lead', 'Lead'),
      problem(5, 'missing-lead', null),
      problem(9, 'name-in-another-language', 'Lead', 'Ministry A'),
    ]);
    assert.deepEqual(
      groups.map(({ code, column, proposal, rows }) => [code, column, proposal, rows]),
      [
        ['name-in-another-language', 'Lead', 'Ministry A', [2, 3, 9]],
        ['name-in-another-language', 'Lead', 'Ministry B', [4]],
        ['missing-lead', 'Lead', null, [5]],
        ['missing-lead', null, null, [5]],
      ],
    );
  });

  it('a row that says the same twice is listed once', () => {
    const twice = [problem(2, 'unknown-paragraph', 'Serves'), problem(2, 'unknown-paragraph', 'Serves')];
    assert.deepEqual(groupProblems(twice)[0]?.rows, [2]);
  });

  it('neighbours are written together, and what is left out is counted', () => {
    assert.deepEqual(rowRanges([2, 3, 4, 7, 9, 10], 9), { text: '2–4, 7, 9–10', left: 0 });
    assert.deepEqual(rowRanges([2, 3, 4, 7, 9, 10], 2), { text: '2–4, 7', left: 2 });
    assert.deepEqual(rowRanges([5], 2), { text: '5', left: 0 });
  });
});
