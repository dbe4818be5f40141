/**
 * Questions about a text: words that the office does not say, and words for a group near words for a threat. It finds
 * words by stems and understands nothing: what it finds is a question, and what it misses is for a reader to see.
 */
import { fold } from './fold.ts';
import { waysOf } from './find-terms-in.ts';
import { type Phrase, readPhrase, standsAt, type Word, wordsOf } from './stems.ts';

export type LexiconTerm = {
  readonly part: 'term' | 'group' | 'threat';
  readonly names: Readonly<Record<string, string>>;
  readonly avoid?: Readonly<Record<string, readonly string[]>>;
};
export type Asked = { key: string; kind: 'avoid' | 'beside'; words: string; suggestion: string | null };

/** So many words may lie between a group and a threat. */
const near = 6;

type Entry = {
  readonly part: 'avoid' | 'group' | 'threat';
  readonly said: string;
  readonly phrase: Phrase;
  readonly suggestion: string | null;
};
/** The entries of one language by the stem of their first word; those that only begin so stand apart. */
export type Lexicon = {
  readonly language: string;
  readonly byStem: ReadonlyMap<string, readonly Entry[]>;
  readonly beginning: readonly Entry[];
};

export function readLexicon(terms: readonly LexiconTerm[], language: string): Lexicon {
  const entries = terms.flatMap((term): Entry[] => {
    const ways = waysOf(term.names, language);
    const of = (part: Entry['part'], said: string): Entry => ({
      part,
      said: fold(said),
      phrase: readPhrase(said, language),
      suggestion: part === 'avoid' ? (ways[0] ?? null) : null,
    });
    const { part } = term;
    if (part !== 'term') return ways.map((way) => of(part, way));
    return (term.avoid?.[language] ?? []).map((said) => of('avoid', said));
  });
  const stemOf = ({ phrase }: Entry) => {
    const first = phrase.words[0];
    return first && 'stem' in first ? first.stem : '';
  };
  return {
    language,
    byStem: Map.groupBy(entries, stemOf),
    beginning: entries.filter((entry) => stemOf(entry) === ''),
  };
}

/** The words for groups that a text says, as it says them. */
export function groupsNamed(text: string, lexicon: Lexicon): string[] {
  const { found, said } = look(text, lexicon);
  const groups = found.filter(({ entry }) => entry.part === 'group');
  return [...new Set(groups.map(({ at, end }) => said(at, end)))];
}

function look(text: string, lexicon: Lexicon) {
  const words = wordsOf(text, lexicon.language);
  const found = words.flatMap((word, at) =>
    [...(lexicon.byStem.get(word.stem) ?? []), ...lexicon.beginning]
      .filter(({ phrase }) => standsAt(phrase, words, at))
      .map((entry) => ({ entry, at, end: at + entry.phrase.words.length - 1 })),
  );
  const said = (from: number, until: number) => text.slice(words[from]?.start, (words[until] as Word).end);
  return { found, said };
}

export function checkWording(text: string, lexicon: Lexicon): Asked[] {
  const { found, said } = look(text, lexicon);
  const avoided = found
    .filter(({ entry }) => entry.part === 'avoid')
    .map(({ entry, at, end }) => ({
      key: `avoid ${entry.said}`,
      kind: 'avoid' as const,
      words: said(at, end),
      suggestion: entry.suggestion,
    }));
  const threats = found.filter(({ entry }) => entry.part === 'threat');
  const beside = found
    .filter(({ entry }) => entry.part === 'group')
    .flatMap((group) =>
      threats
        .filter(
          (threat) =>
            Math.max(threat.at - group.end, group.at - threat.end) <= near + 1 &&
            (threat.at > group.end || group.at > threat.end),
        )
        .map((threat) => ({
          key: `beside ${group.entry.said}, ${threat.entry.said}`,
          kind: 'beside' as const,
          words: said(Math.min(group.at, threat.at), Math.max(group.end, threat.end)),
          suggestion: null,
        })),
    );
  const once = new Map([...avoided, ...beside].toReversed().map((asked) => [asked.key, asked]));
  return [...once.values()].toReversed();
}
