/** XLSX with one sheet per table; every text is a text, so that nothing in it is ever computed. */
import { type Report, tablesOf, textOf } from './report.ts';

/** A sheet's name may have 31 characters and none of : \ / ? * [ ]. */
function sheetName(heading: string, taken: ReadonlySet<string>): string {
  const plain =
    heading
      .replace(/[:\\/?*[\]]/g, ' ')
      .slice(0, 28)
      .trim() || 'Sheet';
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? plain : `${plain} ${n}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Strings are written as strings even where they begin with "=": a spreadsheet shows them and computes nothing. */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.title = report.title;
  const about = book.addWorksheet(sheetName(report.title, new Set()));
  about.getColumn(1).width = 100;
  for (const line of [report.title, ...report.lines]) about.addRow([line]);
  about.getRow(1).font = { bold: true, size: 14 };
  const taken = new Set([about.name.toLowerCase()]);
  for (const section of report.sections) {
    for (const sentence of section.sentences ?? [])
      about.addRow([sentence]).getCell(1).alignment = { wrapText: true };
  }
  const tables = report.sections.flatMap((section) =>
    tablesOf(section).map((table) => ({ heading: table.caption ?? section.heading, table })),
  );
  for (const { heading, table } of tables) {
    const name = sheetName(heading, taken);
    taken.add(name.toLowerCase());
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(table.columns.map((column) => column.label)).font = { bold: true };
    for (const row of table.rows)
      sheet.addRow(row.map((cell) => (typeof cell === 'object' && cell !== null ? textOf(cell) : cell)));
    table.columns.forEach((column, index) => {
      sheet.getColumn(index + 1).width = Math.min(
        60,
        Math.max(10, column.label.length + 2, (column.width ?? 1) * 12),
      );
    });
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: table.columns.length } };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
