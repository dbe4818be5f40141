// One line for what is wrong in the same way in the same column: the same code and the same proposal, with its rows.
import type { ImportProblem } from '#desks/strategy/model/plan-import.ts';

export type ProblemGroup = Omit<ImportProblem, 'row'> & { key: string; rows: number[] };

export function groupProblems(problems: readonly ImportProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { row, column, code, proposal } of problems) {
    const key = JSON.stringify([code, column, proposal]);
    const group = groups.get(key);
    // A row that says the same twice (two paragraphs without their part) is listed once.
    if (group && group.rows.at(-1) !== row) group.rows.push(row);
    if (!group) groups.set(key, { key, column, code, proposal, rows: [row] });
  }
  return [...groups.values()];
}

/** Rows as a person writes them: neighbours together (`2–5, 9`); at most so many pieces, and how many rows are left. */
export function rowRanges(rows: readonly number[], most: number): { text: string; left: number } {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row === last.to + 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  const shown = ranges.slice(0, most);
  const left = ranges.slice(most).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return { text: shown.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', '), left };
}
