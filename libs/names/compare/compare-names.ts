// Compares two names as they are written.
import { type ReadHints, readName } from '../read/read-hinted.ts';
import { align } from './align.ts';
import { makeWorkspace } from './edit-costs.ts';
import { explain, type NameComparison } from './explain.ts';
import { nameComparer } from './name-comparer.ts';
import { inOrder } from './score-lines.ts';
import { trainedModel } from './trained-model.ts';

/** What the caller knows about how each of the two names was written down. */
export interface CompareOptions {
  readonly a?: ReadHints;
  readonly b?: ReadHints;
}

/**
 * Compares two names in any scripts, with an explanation whose weights add up to the score's log-odds. Throws a RangeError
 * for a hint that it does not know, and nothing else.
 */
export function compareNames(a: string, b: string, options?: CompareOptions): NameComparison {
  if (options === undefined) return nameComparer().compare(a, b);
  const [first, second] = [readName(a, options.a), readName(b, options.b)];
  const straight = inOrder(first, second);
  const [x, y] = straight ? [first, second] : [second, first];
  const space = makeWorkspace();
  return explain(x, y, align(x, y, trainedModel, space), trainedModel, space, straight);
}
