/** A spreadsheet to be filled in: what is asked is locked, what is answered is open, and each row carries a hidden key. */
import type { Worksheet } from 'exceljs';

export type FormColumn = {
  label: string;
  /** In characters. */
  width: number;
  hidden?: boolean;
  /** Whether it is there to be written into. */
  open?: boolean;
};
export type FormCell = {
  value: string | number | null;
  /** Nothing is asked here, whatever the column says. */
  closed?: boolean;
  /** Words to choose from. */
  choices?: readonly string[];
};
export type XlsxForm = {
  title: string;
  /** The name of the sheet to be filled in, and of the one that says how. */
  sheet: string;
  helpSheet: string;
  help: readonly string[];
  columns: readonly FormColumn[];
  rows: readonly (readonly FormCell[])[];
};

const open = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;
const thin = { style: 'thin', color: { argb: 'FFB0A98F' } } as const;
const frame = { top: thin, bottom: thin, left: thin, right: thin } as const;

/** Every text is a text: a spreadsheet shows it and computes nothing. The locks have no password; they keep from slips. */
export async function writeXlsxForm(form: XlsxForm): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.title = form.title;
  const sheet = book.addWorksheet(form.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(form.columns.map(({ label }) => label)).font = { bold: true };
  form.columns.forEach(({ width, hidden }, at) => {
    Object.assign(sheet.getColumn(at + 1), { width, hidden: hidden === true });
  });
  for (const cells of form.rows) fill(sheet, form.columns, cells);
  await sheet.protect('', { formatColumns: true, formatRows: true, sort: false });
  const help = book.addWorksheet(form.helpSheet);
  help.getColumn(1).width = 110;
  for (const line of [form.title, ...form.help])
    help.addRow([line]).getCell(1).alignment = { wrapText: true };
  help.getRow(1).font = { bold: true, size: 14 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function fill(sheet: Worksheet, columns: readonly FormColumn[], cells: readonly FormCell[]): void {
  const row = sheet.addRow(cells.map(({ value }) => value));
  cells.forEach(({ closed, choices }, at) => {
    const cell = row.getCell(at + 1);
    cell.alignment = { wrapText: true, vertical: 'top' };
    if (!columns[at]?.open || closed) return;
    cell.protection = { locked: false };
    cell.fill = open;
    cell.border = frame;
    const list = choices && listOf(choices);
    if (list)
      cell.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [list] };
  });
}

/** A list to choose from is written like a formula: only plain words, and no more than a spreadsheet takes. */
function listOf(choices: readonly string[]): string | undefined {
  const list = choices.join(',');
  const plain = choices.every((one) => /^[\p{L}\p{N}][\p{L}\p{N} .()–-]*$/u.test(one));
  return plain && list.length <= 250 ? `"${list}"` : undefined;
}
