// Compares many names: keeps the words that it has read, and its room to work in.
import { readName, wordCache } from '../read/read-name.ts';
import type { ReadName } from '../types.ts';
import { align } from './align.ts';
import { makeWorkspace } from './edit-costs.ts';
import { explain, type NameComparison } from './explain.ts';
import { newLine } from './features.ts';
import type { NameModel } from './model.ts';
import { inOrder, logOdds } from './score-lines.ts';
import { trainedModel } from './trained-model.ts';

export interface NameComparer {
  /** Reads a name; words that were read before come from memory. */
  read(text: string): ReadName;
  /** Score of two names, 0 to 1. */
  compareRead(a: ReadName, b: ReadName): number;
  /** Score and explanation of two names. */
  compare(a: string, b: string): NameComparison;
}

/**
 * Makes a comparer: use one for many comparisons, one after the other. It remembers words, so that one that comes again is
 * not read again (`npm run bench:names` says how much that is worth); at most 50,000 of them, in some 25 MB.
 */
export function nameComparer(model: NameModel = trainedModel): NameComparer {
  const space = makeWorkspace();
  const line = newLine();
  const words = wordCache();
  const read = (text: string): ReadName => readName(text, words);
  return {
    read,
    compareRead: (a, b) => scoreOf(logOdds(a, b, model, space, line)),
    compare: (first, second) => {
      const [a, b] = [read(first), read(second)];
      const straight = inOrder(a, b);
      const [x, y] = straight ? [a, b] : [b, a];
      return explain(x, y, align(x, y, model, space), model, space, straight);
    },
  };
}

/** A calibrated score: of pairs that get .8, eight in ten were one person's name in the data that it was trained on. */
export const scoreOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
