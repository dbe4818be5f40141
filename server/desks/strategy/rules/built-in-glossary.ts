/** The glossary and the lexicon that come with the desk (`content/glossary.json`). */
import type { Texts } from '../model/shared.ts';

export type GlossaryContent = {
  version: number;
  reviewed: Record<string, boolean>;
  /** The document that `source` points into, by its key. */
  instrument: string;
  terms: {
    key: string;
    part?: 'group' | 'threat';
    names: Record<string, string>;
    meaning?: Texts;
    avoid?: Record<string, string[]>;
    source?: string;
  }[];
};

type BuiltIn = Omit<GlossaryContent['terms'][number], 'part'> & { part: 'term' | 'group' | 'threat' };

/** As an office's own rows would stand, had it installed them. */
export function builtInTerms(content: GlossaryContent): BuiltIn[] {
  return content.terms.map((term) => ({ ...term, part: term.part ?? 'term' }));
}
