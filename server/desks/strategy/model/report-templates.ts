/** Nouns of a report's template: which chapters in which order, in whose words, how deep. No template hides what was corrected. */
import { z } from 'zod';
import { drawnChapters, firmChapters, freeColumns, reportChapters, reportDepths } from './lists.ts';
import { Day, Language, Note, ReadTexts, Texts, Titles } from './shared.ts';

export const TemplateId = z.uuid();
export const ReportChapter = z.enum(reportChapters);
export type ReportChapter = z.infer<typeof ReportChapter>;

const columns = [...new Set(Object.values(freeColumns).flat())] as [string, ...string[]];

export const ChapterLayout = z.strictObject({
  chapter: ReportChapter,
  /** Instead of the house's heading; null keeps it. */
  heading: Titles.nullable().default(null),
  /** What the office says before the chapter's own sentences. */
  words: Texts.nullable(),
  /** False: its picture is left out; the table beside it stays. */
  chart: z.boolean().default(true),
  /** Columns of its tables that are left out, of those that may be (`freeColumns`). */
  without: z.array(z.enum(columns)).max(columns.length).default([]),
});
export type ChapterLayout = z.infer<typeof ChapterLayout>;

/** How an office's report looks. Reports made before templates kept fewer of these; what is not there is as in the plain one. */
export const ReportLayout = z.strictObject({
  title: Titles.nullable(),
  signatory: Titles.nullable(),
  /** What stands above the title: the office, its address; a line for each line. */
  letterhead: Texts.nullable().default(null),
  introduction: Texts.nullable().default(null),
  closing: Texts.nullable().default(null),
  /** How far down the chapter on lines of action goes. */
  depth: z.enum(reportDepths).default('measures'),
  chapters: z.array(ChapterLayout).min(1).max(reportChapters.length),
});
export type ReportLayout = z.infer<typeof ReportLayout>;

/** The same, held to what every report says. Fields of the input are named, so that a form can show what is wrong. */
export const NewLayout = ReportLayout.superRefine(({ chapters }, context) => {
  const wrong = (path: (string | number)[], code: string, message: string) =>
    context.addIssue({ code: 'custom', path: ['chapters', ...path], message, params: { code } });
  for (const firm of firmChapters)
    if (!chapters.some(({ chapter }) => chapter === firm))
      wrong([], 'chapter-needed', `The chapter "${firm}" is part of every report.`);
  for (const [at, { chapter, heading, chart, without }] of chapters.entries()) {
    if (chapters.findIndex((one) => one.chapter === chapter) !== at)
      wrong([at, 'chapter'], 'chapter-twice', 'A chapter stands once.');
    if (heading && chapter === 'corrections')
      wrong([at, 'heading'], 'heading-is-firm', 'What was corrected is always called that.');
    if (!chart && !drawnChapters.some((one) => one === chapter))
      wrong([at, 'chart'], 'no-chart', 'This chapter has no chart.');
    const free: readonly string[] = freeColumns[chapter];
    if (without.some((column) => !free.includes(column)))
      wrong([at, 'without'], 'column-is-firm', 'This column cannot be left out of this chapter.');
  }
});

/** The version of a template that a report was made with. */
export const MadeWith = z.strictObject({ id: TemplateId, number: z.int(), names: ReadTexts });
export type MadeWith = z.infer<typeof MadeWith>;

/** What the office has written in some languages and not in others. */
export const Unwritten = z.strictObject({
  part: z.enum(['title', 'signatory', 'letterhead', 'introduction', 'closing', 'heading', 'words']),
  /** Of a heading and of the words before a chapter. */
  chapter: ReportChapter.nullable(),
  languages: z.array(Language),
});
export type Unwritten = z.infer<typeof Unwritten>;

export const TemplateRow = z.strictObject({
  id: TemplateId,
  names: ReadTexts,
  /** Of its newest version; the base of the next. */
  number: z.int(),
  writtenOn: Day,
  chapters: z.int(),
  unwritten: z.array(Unwritten),
  retired: z.strictObject({ on: Day, reason: z.string() }).nullable(),
});

export const TemplateVersion = z.strictObject({
  number: z.int(),
  names: ReadTexts,
  note: z.string().nullable(),
  writtenOn: Day,
  /** The post that wrote it. */
  writtenBy: ReadTexts.nullable(),
});

/** What a writer says of a template. */
export const TemplateFacts = z.strictObject({
  names: Titles,
  layout: NewLayout,
  /** Why it was changed, for those who come later. */
  note: Note.nullable().default(null),
});

/** A report as a page shows it before it is made. */
export const ReportOutline = z.strictObject({
  letterhead: z.array(z.string()),
  title: z.string(),
  lines: z.array(z.string()),
  sections: z.array(
    z.strictObject({
      heading: z.string(),
      level: z.int(),
      sentences: z.array(z.string()),
      chart: z.string().nullable(),
      tables: z.array(
        z.strictObject({
          caption: z.string().nullable(),
          columns: z.array(z.string()),
          rows: z.array(z.array(z.string())),
          /** Rows that are not shown here. */
          more: z.int(),
        }),
      ),
    }),
  ),
});
