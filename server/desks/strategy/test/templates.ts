/** Templates of reports as an invented office writes them. */
import { findReportTemplates } from '../operations/find-report-templates.ts';
import { readReportTemplate } from '../operations/read-report-template.ts';
import { writeReportTemplate } from '../operations/write-report-template.ts';
import type { StrategyHouse } from './strategy-house.ts';

export const names = { en: 'Report to the government', bg: 'Отчет до правителството' };
/** The barest report that one can ask for. */
export const short = {
  title: { en: 'What we did', bg: 'Какво направихме' },
  signatory: null,
  letterhead: { en: 'Office of the invented country\nRiver Street 1' },
  introduction: { en: 'We <b>began</b> in spring.', sq: 'Filluam në pranverë.' },
  closing: { en: 'We go on.' },
  depth: 'lines',
  chapters: [
    { chapter: 'effects', heading: { en: 'What changed' }, words: null, chart: false, without: ['progress'] },
    { chapter: 'method', words: null },
    { chapter: 'summary', words: { en: 'In short.' }, chart: false },
    { chapter: 'corrections', words: null },
  ],
};

/** `of`: the template and the version that it follows; null: a new one. */
export async function aTemplate(
  t: StrategyHouse,
  layout: object = short,
  of: object | null = null,
  more: object = {},
): Promise<{ template: string; number: number }> {
  return await t.editor.does(writeReportTemplate, { of, names, layout, ...more });
}

export type ReadTemplate = {
  layout: { title: object };
  versions: { number: number; note: string | null; writtenBy: object | null }[];
  template: { number: number; unwritten: { part: string; languages: string[] }[]; retired: object | null };
};

export const templateOf = async (t: StrategyHouse, template: string, number?: number) =>
  await t.reader.does<ReadTemplate>(readReportTemplate, { template, ...(number ? { number } : {}) });

export const templatesOf = async (t: StrategyHouse) =>
  (
    await t.reader.does<{ templates: { id: string; number: number; retired: object | null }[] }>(
      findReportTemplates,
      {},
    )
  ).templates;
