/** A sheet as a spreadsheet, in one language: it is filled in wherever one likes, and read back. */
import { z } from 'zod';
import { formatsOf } from '#kernel/exports/format.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { writeXlsxForm } from '#kernel/exports/xlsx-form.ts';
import { languages, operation } from '#kernel/operation/define.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { readers, working } from '../model/roles.ts';
import { sheetForm } from '../rules/sheet-form.ts';
import { readSheet } from './read-sheet.ts';

export const exportSheet = operation({
  name: 'reporting.export-sheet',
  does: 'Whoever may open a sheet takes it along as a spreadsheet, in the language of whoever fills it in.',
  kind: 'query',
  who: readers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({
    period: PeriodId,
    sheet: SheetId,
    language: z.enum(languages),
    format: z.enum(['xlsx']),
  }),
  output: z.strictObject({
    name: z.string(),
    type: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  audit: ({ input }) => ({
    about: input.period,
    detail: { sheet: input.sheet, language: input.language, format: input.format },
  }),
  errors: ['kernel.not-found'],
  async run({ input: { period, sheet, language }, call }) {
    const found = await call(readSheet, { period, sheet });
    const say = deskSentences('reporting', language);
    const form = sheetForm(found, { say, format: formatsOf(language), language });
    return {
      name: `sheet-${found.period.fromOn}-${found.period.toOn}.${language}.xlsx`,
      type: fileTypes.xlsx,
      bytes: await writeXlsxForm(form),
    };
  },
});
