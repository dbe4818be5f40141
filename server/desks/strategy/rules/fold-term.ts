/** How a term of the glossary is found. */
import type { Texts } from '../model/shared.ts';
import { foldAll } from './fold.ts';

/** All that a term is found by: its words, what it means, and what somebody may type who does not know it yet. */
export function foldTerm(term: {
  names: Record<string, string>;
  meaning?: Texts | null | undefined;
  avoid?: Record<string, string[]> | undefined;
}): string {
  return foldAll([
    ...Object.values(term.names),
    ...Object.values(term.avoid ?? {}).flat(),
    ...Object.values(term.meaning ?? {}),
  ]);
}
