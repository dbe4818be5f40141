// Compares two names that were read.
import type { ReadName } from '../types.ts';
import { makeWorkspace } from './edit-costs.ts';
import { scoreOf } from './name-comparer.ts';
import { logOdds } from './score-lines.ts';
import { trainedModel } from './trained-model.ts';

/** Score between 0 and 1; symmetric and deterministic. For many comparisons in a row use `nameComparer`, which keeps its room. */
export const compareRead = (a: ReadName, b: ReadName): number =>
  scoreOf(logOdds(a, b, trainedModel, makeWorkspace()));
