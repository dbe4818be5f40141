/** How a report looks until the office says otherwise, and what an office has not written in every language. */
import { reportChapters } from '../model/lists.ts';
import type { Unwritten } from '../model/report-templates.ts';
import { ReportLayout } from '../model/report-templates.ts';
import { languages, type Texts } from '../model/shared.ts';

/** Every chapter, in the order of the list, in no words but ours. */
export const plainLayout: ReportLayout = readLayout({
  title: null,
  signatory: null,
  chapters: reportChapters.map((chapter) => ({ chapter, words: null })),
});

/** As it is kept with a report, filled up with what is plain where the report is older than a choice. */
export function readLayout(kept: unknown): ReportLayout {
  return ReportLayout.parse(kept);
}

/** What is written in some languages and not in all four: a report in one of the others says so in that place. */
export function unwrittenOf(layout: ReportLayout): Unwritten[] {
  const { title, signatory, letterhead, introduction, closing } = layout;
  const missing = (
    part: Unwritten['part'],
    texts: Texts | null,
    chapter: Unwritten['chapter'] = null,
  ): Unwritten[] => {
    const left = texts === null ? [] : languages.filter((language) => !texts[language]);
    return left.length > 0 ? [{ part, chapter, languages: left }] : [];
  };
  return [
    ...missing('letterhead', letterhead),
    ...missing('title', title),
    ...missing('signatory', signatory),
    ...missing('introduction', introduction),
    ...layout.chapters.flatMap(({ chapter, heading, words }) => [
      ...missing('heading', heading, chapter),
      ...missing('words', words, chapter),
    ]),
    ...missing('closing', closing),
  ];
}
