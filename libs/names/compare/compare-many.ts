// Compares one name with many whose words come again and again: two words are weighed once.
import { readName } from '../read/read-name.ts';
import type { ReadName } from '../types.ts';
import { makeWorkspace } from './edit-costs.ts';
import { newLine } from './features.ts';
import { logOdds } from './score-lines.ts';
import { trainedModel } from './trained-model.ts';

/** Log-odds of a name and the one that was sought first. Tokens of equal words must be one and the same object to be fast. */
export type CompareWith = (other: ReadName) => number;

/** Makes comparisons with one name after the other; each forgets the one before. */
export function compareMany(): (sought: string) => CompareWith {
  const space = makeWorkspace();
  const line = newLine();
  return (sought) => {
    const name = readName(sought);
    space.known.clear();
    for (const token of name.tokens) space.known.set(token, new Map());
    return (other) => logOdds(name, other, trainedModel, space, line);
  };
}
