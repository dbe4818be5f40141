/** The built-in index of the EU strategy (`content/`) as rows of the store. */
import type { Texts } from '../model/shared.ts';
import type { NewParagraph } from '../store/index-of-text.ts';
import { foldAll } from './fold.ts';

type Words = { en: string; bg: string; mk: string; sq: string };
type ContentInstrument = {
  id: string;
  number: string | null;
  date: string | null;
  issuer: string;
  status: string;
  classification: string;
  holding: string;
  title: Words;
};
export type IndexContent = {
  instrument: ContentInstrument & { originalLanguage: string; issuerName: Words };
  sections: { id: string; part: string; title: Words }[];
  lines: { id: string; section: string; bullet: string; title: Words }[];
  paragraphs: {
    address: string;
    section: string;
    line: string | null;
    asks: boolean;
    statementHalf?: 'first' | 'second';
    heading: Words;
    summary: Words;
  }[];
  relations: {
    instruments: ContentInstrument[];
    edges: { from: string; kind: string; to: string; sources: string[]; takesEffect?: 'on-approval' }[];
  };
};

const issuers: Readonly<Record<string, Words>> = {
  'council-of-the-eu': {
    en: 'Council of the European Union',
    bg: 'Съвет на Европейския съюз',
    mk: 'Совет на Европската Унија',
    sq: 'Këshilli i Bashkimit Evropian',
  },
  'european-commission': {
    en: 'European Commission',
    bg: 'Европейска комисия',
    mk: 'Европска комисија',
    sq: 'Komisioni Evropian',
  },
  'european-council': {
    en: 'European Council',
    bg: 'Европейски съвет',
    mk: 'Европски совет',
    sq: 'Këshilli Evropian',
  },
};

export function indexRows(content: IndexContent) {
  const instruments = [content.instrument, ...content.relations.instruments].map((one) => {
    const issuer: Texts = issuers[one.issuer] ?? { en: one.issuer };
    return {
      key: one.id,
      number: one.number,
      date: one.date,
      issuer,
      status: one.status,
      classification: one.classification,
      holding: one.holding,
      originalLanguage: 'originalLanguage' in one ? content.instrument.originalLanguage : null,
      titles: one.title,
      folded: foldAll([one.number, ...Object.values(one.title), ...Object.values(issuer)]),
    };
  });
  return {
    instruments,
    relations: content.relations.edges.map((edge) => ({ ...edge, takesEffect: edge.takesEffect ?? null })),
    sections: content.sections.map(({ id, part, title }, position) => ({
      section: id,
      part,
      titles: title,
      position,
    })),
    lines: content.lines.map(({ id, section, bullet, title }, position) => ({
      line: id,
      section,
      bullet,
      titles: title,
      position,
    })),
    paragraphs: content.paragraphs.map(paragraphRow),
  };
}

function paragraphRow(one: IndexContent['paragraphs'][number], position: number): NewParagraph {
  const [part = '', number = ''] = one.address.split('/');
  return {
    address: one.address,
    position,
    part,
    // "46b" is our address for a paragraph that the text leaves without a number.
    number: /^\d+$/.test(number) ? number : null,
    section: one.section,
    line: one.line,
    main: part === 'annex',
    asks: one.asks,
    statement_half: one.statementHalf ?? null,
    headings: one.heading,
    summaries: one.summary,
    folded: foldAll([...Object.values(one.heading), ...Object.values(one.summary)]),
  };
}
