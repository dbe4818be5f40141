// A dry run without a plan to compare with: what a table would bring into an empty one.

import { compareWithPlan, type Tools } from './compare.ts';
import { readPlan } from './read-plan.ts';
import type { PlanTable, Problem, Surroundings } from './types.ts';

export interface ImportSummary {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
  problems: Problem[];
}

/** Institutions, posts and addresses may be unknown here; then no name and no address is doubted. */
export function summariseImport(table: PlanTable, around: Surroundings, tools: Tools): ImportSummary {
  const read = readPlan(table, around);
  const compared = compareWithPlan(read.entries, [], tools);
  return {
    rows: read.rows,
    new: compared.placed.length,
    changed: 0,
    unchanged: 0,
    refused: read.rows - compared.placed.length,
    problems: [...read.problems, ...compared.problems].sort((one, other) => one.row - other.row),
  };
}
