// Reads one sheet of a workbook (.xlsx) into a grid of text: merged cells, formulas, dates and errors are told apart.

import { TextsError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { Grid } from '../table.ts';
import { walkXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** `wanted` names a sheet; without it the first visible one that holds cells. Errors: as readDocx, texts.no-table. */
export function readXlsx(bytes: Uint8Array, wanted?: string): Grid {
  const zip = openZip(bytes);
  const book = readBook(zip);
  const strings = sharedStrings(zip);
  const dates = dateStyles(zip);
  const names = book.sheets.map((sheet) => sheet.name);
  const candidates =
    wanted === undefined
      ? book.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
      : book.sheets.filter((sheet) => sheet.name === wanted);
  for (const sheet of candidates) {
    const part = zip.read(sheet.part);
    if (!part) continue;
    const { rows, odd, formulas } = readSheet(part, sheet.part, strings, dates, book.from1904);
    if (rows.length === 0) continue;
    for (const other of names)
      if (other !== sheet.name) odd.push({ row: 0, column: -1, code: 'other-sheet', proposal: other });
    return {
      format: 'xlsx',
      encoding: 'utf-8',
      delimiter: null,
      sheet: sheet.name,
      sheets: names,
      rows,
      odd,
      formulas,
    };
  }
  throw new TextsError('texts.no-table');
}

interface Book {
  sheets: { name: string; part: string; hidden: boolean }[];
  from1904: boolean;
}

function readBook(zip: Zip): Book {
  const workbook = zip.read('xl/workbook.xml');
  if (!workbook) throw new TextsError('texts.damaged', { detail: 'xl/workbook.xml is missing' });
  const targets = new Map<string, string>();
  const relations = zip.read('xl/_rels/workbook.xml.rels');
  if (relations)
    walkXml(relations, 'xl/_rels/workbook.xml.rels', {
      open(name, { Id, Target = '' }) {
        if (name === 'Relationship')
          targets.set(Id ?? '', Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  const book: Book = { sheets: [], from1904: false };
  walkXml(workbook, 'xl/workbook.xml', {
    open(tag, attributes) {
      if (tag === 'workbookPr') book.from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (tag !== 'sheet') return;
      const part = targets.get(attributes.id ?? '') ?? `xl/worksheets/sheet${book.sheets.length + 1}.xml`;
      book.sheets.push({
        name: attributes.name ?? '',
        part,
        hidden: (attributes.state ?? 'visible') !== 'visible',
      });
    },
  });
  return book;
}

function sharedStrings(zip: Zip): string[] {
  const part = zip.read('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  walkXml(part, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText && !phonetic) text += piece;
    },
  });
  return strings;
}

const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

/** For each cell style whether it shows its number as a date. */
function dateStyles(zip: Zip): boolean[] {
  const part = zip.read('xl/styles.xml');
  const styles: boolean[] = [];
  if (!part) return styles;
  const own = new Map<number, boolean>();
  let inCells = false;
  walkXml(part, 'xl/styles.xml', {
    open(name, { numFmtId, formatCode = '' }) {
      const bare = formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      if (name === 'numFmt') own.set(Number(numFmtId), /[dy]/i.test(bare) || /m.*[hs]|h.*m/i.test(bare));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells)
        styles.push(own.get(Number(numFmtId)) ?? builtInDates.has(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function readSheet(
  bytes: Uint8Array,
  part: string,
  strings: string[],
  dates: boolean[],
  from1904: boolean,
): Pick<Grid, 'rows' | 'odd'> & { formulas: { row: number; column: number }[] } {
  const rows: Grid['rows'] = [];
  const odd: Grid['odd'] = [];
  const formulas: { row: number; column: number }[] = [];
  const merges: string[] = [];
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let formula = false;
  let reading = false;
  walkXml(bytes, part, {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.r ?? number + 1);
        cells = [];
        column = -1;
        if (attributes.hidden === '1' || attributes.hidden === 'true')
          odd.push({ row: number, column: -1, code: 'hidden-row', proposal: null });
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        if (column >= limits.tableColumns)
          throw new TextsError('texts.too-many-columns', { limit: limits.tableColumns });
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
        formula = false;
      } else if (name === 'f') formula = true;
      else if (name === 'v' || name === 't') reading = true;
      else if (name === 'mergeCell') merges.push(attributes.ref ?? '');
    },
    text(piece) {
      if (reading) value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'c') {
        const written = cellText(type, value, strings, dates[style] ?? false, from1904);
        if (type === 'e') odd.push({ row: number, column, code: 'cell-error', proposal: value });
        else if (formula && value === '')
          odd.push({ row: number, column, code: 'formula-without-value', proposal: null });
        if (formula) formulas.push({ row: number, column });
        while (cells.length < column) cells.push('');
        cells[column] = written;
      } else if (name === 'row') {
        if (rows.length > limits.tableRows)
          throw new TextsError('texts.too-many-rows', { limit: limits.tableRows });
        if (cells.some((cell) => cell !== '') || odd.some((one) => one.row === number))
          rows.push({ number, cells });
      }
    },
  });
  fillMerged(rows, merges, odd);
  return { rows, odd, formulas };
}

function cellText(
  type: string,
  value: string,
  strings: string[],
  isDate: boolean,
  from1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : value === '0' ? 'false' : value;
  if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDate ? serialDate(number, from1904) : String(number);
}

/** Day 60 of the 1900 calendar is a 29 February that never was; before it, days count one more. */
export function serialDate(serial: number, from1904 = false): string {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const iso = date.toISOString();
  if (serial < 1 && serial > 0) return iso.slice(11, 16);
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The cells a merge covers get the value of its first, and each is told. */
function fillMerged(rows: Grid['rows'], merges: string[], odd: Grid['odd']): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const merge of merges.slice(0, 10_000)) {
    const [from = '', to = ''] = merge.split(':');
    const [left, right] = [columnOf(from), Math.min(columnOf(to), limits.tableColumns - 1)];
    const [top, bottom] = [Number(/\d+/.exec(from)?.[0]), Number(/\d+/.exec(to)?.[0])];
    const value = byNumber.get(top)?.cells[left] ?? '';
    if (value === '') continue;
    for (const row of rows) {
      if (row.number < top || row.number > bottom) continue;
      for (let column = left; column <= right; column += 1) {
        if (row.number === top && column === left) continue;
        while (row.cells.length <= column) row.cells.push('');
        row.cells[column] = value;
        odd.push({ row: row.number, column, code: 'merged-cell', proposal: value });
      }
    }
  }
}
