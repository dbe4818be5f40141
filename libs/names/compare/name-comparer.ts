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
  /** Reads a name; it comes back from memory when it was read before, and so do its words. */
  read(text: string): ReadName;
  /** Score of two names, 0 to 1. */
  compareRead(a: ReadName, b: ReadName): number;
  /** Score and explanation of two names. */
  compare(a: string, b: string): NameComparison;
}

/** Names that a comparer remembers at most; it begins anew then. */
const mostNames = 20_000;

/**
 * Makes a comparer: use one for many comparisons, one after the other: the speed of comparing texts
 * owes much to its memory of names and words (`npm run bench:names` says how much). It holds at most some 30 MB.
 */
export function nameComparer(model: NameModel = trainedModel): NameComparer {
  const space = makeWorkspace();
  const line = newLine();
  const words = wordCache();
  const names = new Map<string, ReadName>();
  const read = (text: string): ReadName => {
    const known = names.get(text);
    if (known) return known;
    const name = readName(text, words);
    if (names.size >= mostNames) names.clear();
    names.set(text, name);
    return name;
  };
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
