/** What of a typed answer is kept: blanks are nothing. The one rule for a field and for a spreadsheet. */
import type { AnswerFacts } from '../model/answers.ts';

export function factsToKeep({ value, narrative, source }: AnswerFacts): AnswerFacts {
  return { value, narrative: narrative === '' ? null : narrative, source: source === '' ? null : source };
}

export function isSame(one: AnswerFacts, other: AnswerFacts): boolean {
  return one.value === other.value && one.narrative === other.narrative && one.source === other.source;
}

export type Keeping = 'kept' | 'same' | 'changed-meanwhile' | 'no-figure-asked';

/**
 * What becomes of an answer that was begun from `base`. The same words again, from another window or sent twice, are no
 * conflict and no new version; of two different ones the second is told of the first.
 */
export function judge(
  facts: AnswerFacts,
  row: AnswerFacts & { indicator: string | null; version: number },
  base: number,
): Keeping {
  if (facts.value !== null && row.indicator === null) return 'no-figure-asked';
  if (isSame(facts, row)) return 'same';
  return row.version === base ? 'kept' : 'changed-meanwhile';
}
