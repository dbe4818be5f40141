/** How an accepted text attaches to the index of its document: by address; what the index lacks is added to it. */
import type { Texts } from '../model/shared.ts';
import type { NewParagraph, ParagraphRow, SectionRow } from '../store/index-of-text.ts';
import type { LeafRow } from '../store/texts.ts';

export type Attachment = {
  attached: number;
  added: NewParagraph[];
  sections: (SectionRow & { position: number })[];
};

const counted = ['paragraph', 'recital', 'article'];

/** The part that a strategy's paragraphs are counted in: the annex where there is one, else the text itself. */
export function mainPart(leaves: readonly LeafRow[]): string {
  const parts = Map.groupBy(
    leaves.filter((leaf) => leaf.kind === 'paragraph'),
    (leaf) => leaf.part,
  );
  if (parts.has('annex')) return 'annex';
  return [...parts].sort((one, other) => other[1].length - one[1].length)[0]?.[0] ?? 'text';
}

export function attachText(
  leaves: readonly LeafRow[],
  language: string,
  index: readonly ParagraphRow[],
  sections: readonly SectionRow[],
): Attachment {
  const known = new Map(index.map((row) => [row.address, row]));
  const paragraphs = leaves.filter((leaf) => counted.includes(leaf.kind));
  const main = index.find((row) => row.main)?.part ?? mainPart(leaves);
  const added = paragraphs
    .filter((leaf) => !known.has(leaf.address))
    .map((leaf): NewParagraph => {
      return {
        address: leaf.address,
        position: 1_000_000 + leaf.position,
        part: leaf.part,
        number: leaf.number,
        section: leaf.section,
        line: null,
        main: leaf.part === main && leaf.kind === 'paragraph',
        asks: true,
        statement_half: null,
        headings: null,
        summaries: null,
        folded: '',
      };
    });
  // Our own index has sections in our own words; only a document without one takes them from its text.
  const ownWords = index.some((row) => row.headings !== null);
  const titled = ownWords ? [] : leaves.filter((leaf) => leaf.kind === 'heading');
  const before = new Map(sections.map((row) => [row.section, row.titles]));
  return {
    attached: paragraphs.length - added.length,
    added,
    sections: titled.map((leaf) => ({
      section: leaf.address,
      part: leaf.part,
      position: leaf.position,
      titles: { ...before.get(leaf.address), ...titleIn(language, leaf.body) },
    })),
  };
}

function titleIn(language: string, title: string): Texts {
  return ['en', 'bg', 'mk', 'sq'].includes(language) ? { [language]: title } : {};
}
