// What the forms of a finding hold about its words: what was found, the link, and what a person answered to questions.
import { isProblem } from '../../../kernel/problem.ts';
import { type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';

export type SaidValues = {
  says: NamesValues;
  link: string;
  /** Words that look like a name, and that a person looked at. */
  notNames: readonly string[];
  wordingReason: string;
};

export const nothingSaid: SaidValues = { says: {}, link: '', notNames: [], wordingReason: '' };

/** As the server takes it; undefined while nothing is said. */
export function readSaid({ says, link, notNames, wordingReason }: SaidValues) {
  const given = readNames(says);
  if (!given) return undefined;
  return {
    says: given,
    link: link.trim() || null,
    notNames: [...notNames],
    wordingReason: wordingReason.trim() || null,
  };
}

/** The words that the server asks about: whether somebody is called so. */
export function namesAsked(error: Error | null): string[] {
  if (!isProblem(error, 'strategy.names-to-look-at')) return [];
  return (error.body.fields ?? []).map(({ message }) => message);
}
