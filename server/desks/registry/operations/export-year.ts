/** The register of a year as XLSX or CSV, every item with its number; what is void stands there with its reason. */
import { z } from 'zod';
import { writeCsv } from '#kernel/exports/csv.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { writeXlsx } from '#kernel/exports/xlsx.ts';
import { operation } from '#kernel/operation/define.ts';
import { exportFormats } from '../model/lists.ts';
import { readers, working } from '../model/roles.ts';
import { DownloadFile, Language } from '../model/shared.ts';
import { yearTable } from '../rules/year-table.ts';
import { listItems } from '../store/items.ts';

/** More than any office writes in a year; beyond it a sheet is no register. */
const most = 50_000;

export const exportYear = operation({
  name: 'registry.export-year',
  does: 'A reader exports the register of a year.',
  kind: 'query',
  who: readers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({
    year: z.int().min(1900).max(2999),
    format: z.enum(exportFormats),
    language: Language,
  }),
  output: DownloadFile,
  audit: ({ input }) => ({ detail: { year: input.year, format: input.format } }),
  async run({ input: { year, format, language }, tx, today }) {
    const say = deskSentences('registry', language);
    const items = (await listItems(tx, { year, words: [], limit: most })).toReversed();
    const table = yearTable(items, say, language);
    const title = say('export.title', { year: String(year) });
    const report = {
      title,
      lines: [say('export.on', { day: today })],
      language,
      sections: [{ heading: title, table }],
      pageLabel: '',
    };
    return {
      name: `registry-${year}.${language}.${format}`,
      type: fileTypes[format],
      bytes: format === 'csv' ? writeCsv(table) : await writeXlsx(report),
    };
  },
});
