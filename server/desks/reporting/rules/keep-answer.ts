/** What of a typed answer is kept: blanks are nothing. */
import type { AnswerFacts } from '../model/answers.ts';

export function factsToKeep({ value, narrative, source }: AnswerFacts): AnswerFacts {
  return { value, narrative: narrative === '' ? null : narrative, source: source === '' ? null : source };
}

export function isSame(one: AnswerFacts, other: AnswerFacts): boolean {
  return one.value === other.value && one.narrative === other.narrative && one.source === other.source;
}
