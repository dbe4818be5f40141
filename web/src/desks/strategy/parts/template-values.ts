// A template of reports as its form holds it: which chapters are in, in which order, and how they read.
import { firmChapters, freeColumns, reportChapters } from '#desks/strategy/model/lists.ts';
import { languages } from '../../../kernel/i18n/languages.ts';
import { type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';

export type Layout = OutputOf<'strategy.read-report-template'>['layout'];
export type Chapter = Layout['chapters'][number];
export type ChapterName = Chapter['chapter'];
/** In the report or left out of it; what is left out keeps its words while the form is open. */
export type Line = { on: boolean; chapter: Chapter };

const bare = (chapter: ChapterName): Chapter => ({
  chapter,
  heading: null,
  words: null,
  chart: true,
  without: [],
});

export const plainLayout: Layout = {
  title: null,
  signatory: null,
  letterhead: null,
  introduction: null,
  closing: null,
  depth: 'measures',
  chapters: reportChapters.map(bare),
};

/** Those of the template in its order, then the rest. */
export function linesOf({ chapters }: Layout): Line[] {
  const left = reportChapters.filter((name) => !chapters.some(({ chapter }) => chapter === name));
  return [
    ...chapters.map((chapter) => ({ on: true, chapter })),
    ...left.map((name) => ({ on: false, chapter: bare(name) })),
  ];
}

/** As the server takes it: a text without a word is none. */
export function layoutOf(layout: Layout, lines: readonly Line[]): Layout {
  const said = (texts: NamesValues | null) => readNames(texts ?? {}) ?? null;
  return {
    title: said(layout.title),
    signatory: said(layout.signatory),
    letterhead: said(layout.letterhead),
    introduction: said(layout.introduction),
    closing: said(layout.closing),
    depth: layout.depth,
    chapters: lines.flatMap(({ on, chapter }) =>
      on ? [{ ...chapter, heading: said(chapter.heading), words: said(chapter.words) }] : [],
    ),
  };
}

export function isFirm(name: ChapterName): boolean {
  return firmChapters.some((one) => one === name);
}

export function freeColumnsOf(name: ChapterName): readonly string[] {
  return freeColumns[name];
}

/** The languages in which something written is not written. */
export function lacking(texts: NamesValues | null): readonly (typeof languages)[number][] {
  const said = readNames(texts ?? {});
  return said ? languages.filter((language) => !said[language]) : [];
}
