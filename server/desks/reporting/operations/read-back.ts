/** Reads a sheet that came back as a spreadsheet, and changes nothing: what it says is taken by `take-answers`. */
import { z } from 'zod';
import { deskSentences } from '#kernel/exports/messages.ts';
import { languages, operation, type Upload } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { readIsolated, type Table, TextsError } from '#libs/texts/index.ts';
import { tableColumns } from '../model/lists.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { answerers, working } from '../model/roles.ts';
import { TableLine, Told } from '../model/tables.ts';
import { requireAnswering, requireOpen, requireOwn, requireSheetColumns } from '../rules/guards.ts';
import { readBack as readLines } from '../rules/read-back.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets } from '../store/sheets.ts';
import { readSheet } from './read-sheet.ts';

async function readTable(upload: Upload): Promise<Table> {
  try {
    return await readIsolated(upload.bytes, upload.name, 'table');
  } catch (error) {
    if (!(error instanceof TextsError)) throw error;
    refuse('reporting.file-unreadable', {
      status: 422,
      params: { why: error.code, ...error.values },
      fields: [{ path: 'file', code: error.code, message: error.message }],
    });
  }
}

export const readBack = operation({
  name: 'reporting.read-back',
  does: 'Whoever answers for an institution has its spreadsheet read: row by row what would be taken and what not.',
  kind: 'command',
  who: answerers,
  purpose: working,
  transport: 'upload',
  input: z.strictObject({ period: PeriodId, sheet: SheetId }),
  output: z.strictObject({
    /** In the order of the file; a row of the sheet stands here once. */
    lines: z.array(TableLine),
    told: z.array(Told),
    /** Rows of the sheet that the file says nothing of. */
    left: z.array(z.uuid()),
  }),
  audit: ({ input, output }) => ({
    about: input.period,
    detail: { sheet: input.sheet, lines: output.lines.length },
  }),
  errors: [
    'kernel.not-found',
    'reporting.period-closed',
    'reporting.handed-in-already',
    'reporting.file-needed',
    'reporting.file-unreadable',
    'reporting.not-a-sheet',
  ],
  file: {
    async admit({ input, tx, actor }) {
      const period = present((await findPeriods(tx, input.period))[0]);
      const sheet = present((await findSheets(tx, input.period, { sheet: input.sheet }))[0]);
      requireOwn(actor, sheet);
      requireOpen(period, { state: period.state });
      requireAnswering(sheet, { state: sheet.state });
    },
    read: readTable,
  },
  async run({ input, call, file }) {
    const table = file as Table | undefined;
    if (!table) refuse('reporting.file-needed', { status: 422 });
    const inAll = languages.map((language) => deskSentences('reporting', language));
    const headings = new Map(
      tableColumns.map((column) => [column, inAll.map((say) => say(`table.column.${column}`))] as const),
    );
    requireSheetColumns(table.columns, headings);
    const { rows } = await call(readSheet, input);
    return readLines(table, rows, {
      headings,
      howItGoes: inAll.map((say) => say('table.how-it-goes')),
      helpSheets: inAll.map((say) => say('table.help-sheet')),
    });
  },
});
