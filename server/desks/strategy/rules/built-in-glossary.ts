/** The glossary that comes with the desk (`content/glossary.json`), as rows. */
import type { Texts } from '../model/shared.ts';
import { foldAll } from './fold.ts';

export type GlossaryContent = {
  version: number;
  reviewed: Record<string, boolean>;
  /** The document that `source` points into, by its key. */
  instrument: string;
  terms: {
    key: string;
    names: Record<string, string>;
    meaning?: Texts;
    avoid?: Record<string, string[]>;
    source?: string;
  }[];
};

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
