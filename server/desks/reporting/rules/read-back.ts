/** Reads a sheet that came back as a spreadsheet: line by line what would be taken, and what is told of each. */
import type { Table } from '#libs/texts/index.ts';
import type { AnswerFacts, SheetRow } from '../model/answers.ts';
import { longest, type LineState, type TableColumn, type TableTold } from '../model/lists.ts';
import type { TableLine, Told } from '../model/tables.ts';
import { fold, waysOf } from './fold.ts';
import { factsToKeep, isSame } from './keep-answer.ts';
import { readFigure } from './read-figure.ts';
import { findColumns, type FoundColumns, type Headings } from './table-columns.ts';

export type ReadBack = {
  lines: TableLine[];
  told: Told[];
  /** Rows of the sheet that no line of the file answers. */
  left: string[];
};

type Around = {
  headings: Headings;
  /** How "how the work goes" is called in each language. */
  howItGoes: readonly string[];
  /** What the sheet with the explanations is called. */
  helpSheets: readonly string[];
};
type Line = { number: number; cells: ReadonlyMap<TableColumn, string> };
type Saying = { column?: TableColumn | undefined; text?: string | null };
const read: readonly TableColumn[] = ['key', 'value', 'source', 'narrative'];

export function readBack(table: Table, rows: readonly SheetRow[], around: Around): ReadBack {
  const columns = findColumns(table.columns, around.headings);
  const told: Told[] = [];
  const tell = (row: number, code: TableTold, { column, text = null }: Saying = {}) =>
    told.push({ row, until: row, column: column ?? null, code, text });
  tellOfFile(table, columns, around, tell);
  const lines = table.rows.map(({ number, cells }): Line => {
    const cellOf = ([field, name]: [TableColumn, string]) =>
      [field, (cells[table.columns.indexOf(name)] ?? '').trim()] as const;
    return { number, cells: new Map([...columns.at].map(cellOf)) };
  });
  const oddities = oddOf(table, columns);
  const byKey = new Map(rows.map((row) => [row.answer, row]));
  const known = lines.flatMap((line) => {
    const key = line.cells.get('key') ?? '';
    const named = key === '' ? findByTitle(line, rows, around.howItGoes) : byKey.get(key.toLowerCase());
    if (!named) tell(line.number, key === '' ? 'not-found' : 'not-on-sheet');
    return named ? [{ line, row: named, byTitle: key === '' }] : [];
  });
  const taken = [...Map.groupBy(known, ({ row }) => row.answer).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const differ = new Set(same.map(({ line }) => JSON.stringify(answerOf(line)))).size > 1;
    const others = same.slice(1).map(({ line }) => line.number);
    if (differ) {
      const numbers = numbersOf(same.map(({ line }) => line.number));
      for (const { line } of same) tell(line.number, 'twice', { text: numbers });
      return [refused(first.line, first.row)];
    }
    for (const number of others) tell(number, 'twice-same', { text: String(first.line.number) });
    return [lineOf(first, oddities.get(first.line.number) ?? [], tell)];
  });
  const answered = new Set(taken.map(({ answer }) => answer));
  return {
    lines: taken.toSorted((a, b) => a.row - b.row),
    told: together(told),
    left: rows.filter(({ answer }) => !answered.has(answer)).map(({ answer }) => answer),
  };
}

type Tell = (row: number, code: TableTold, more?: Saying) => void;
type Odd = { code: TableTold; column?: TableColumn | undefined; text: string | null; stops: boolean };

function tellOfFile(table: Table, columns: FoundColumns, around: Around, tell: Tell): void {
  for (const column of columns.missing) tell(0, 'column-missing', { column });
  for (const text of columns.unknown) tell(0, 'column-unknown', { text });
  for (const { row, code, proposal: text } of table.problems) {
    if (code === 'row-before-header') tell(row, 'before-header', { text });
    if (code === 'other-sheet' && !around.helpSheets.some((name) => fold(name) === fold(text ?? '')))
      tell(0, 'other-sheet', { text });
  }
}

const stops: Partial<Record<string, TableTold>> = {
  'cell-error': 'cell-error',
  'formula-without-value': 'formula-empty',
  'too-many-cells': 'beyond-columns',
};
const doubts: Partial<Record<string, TableTold>> = {
  'merged-cell': 'merged',
  'hidden-row': 'hidden-row',
  'double-encoded': 'odd-letters',
};

/** What is odd about the cells that are read, by row. */
function oddOf(table: Table, columns: FoundColumns): Map<number, Odd[]> {
  const fields = new Map([...columns.at].map(([field, name]) => [name, field]));
  const found = new Map<number, Odd[]>();
  const add = (row: number, one: Odd) => {
    if (one.column === undefined || read.includes(one.column))
      found.set(row, [...(found.get(row) ?? []), one]);
  };
  for (const { row, column, code, proposal: text } of table.problems) {
    const told = stops[code] ?? doubts[code];
    const field = fields.get(column);
    // What is odd in a column that nobody reads changes nothing.
    if (told && (column === '' || field)) add(row, { code: told, column: field, text, stops: code in stops });
  }
  const empty = new Set(
    table.problems.flatMap((one) =>
      one.code === 'formula-without-value' || one.code === 'cell-error' ? [`${one.row} ${one.column}`] : [],
    ),
  );
  for (const { row, column } of table.formulas ?? []) {
    const field = fields.get(column);
    if (field && !empty.has(`${row} ${column}`))
      add(row, { code: 'formula', column: field, text: null, stops: false });
  }
  return found;
}

const answerOf = ({ cells }: Line) => read.slice(1).map((column) => cells.get(column) ?? '');

function lineOf(
  { line, row, byTitle }: { line: Line; row: SheetRow; byTitle: boolean },
  odd: readonly Odd[],
  tell: Tell,
): TableLine {
  const number = line.number;
  const cell = (column: TableColumn) => line.cells.get(column) ?? '';
  if (answerOf(line).every((text) => text === '') && odd.length === 0)
    return { row: number, answer: row.answer, base: row.now.version, state: 'blank', facts: standing(row) };
  for (const { code, column, text, stops: _ } of odd)
    tell(number, code, { column, text: text ?? (column ? cell(column) : null) });
  if (byTitle) tell(number, 'found-by-title');
  const wrong: [TableTold, TableColumn, string][] = [];
  const figure = readFigure(cell('value'), row.indicator);
  if (figure.wrong) wrong.push([figure.wrong, 'value', cell('value')]);
  const unit = cell('unit');
  if (
    unit !== '' &&
    cell('value') !== '' &&
    row.indicator &&
    !row.indicator.scale &&
    !waysOf(row.indicator.unit).includes(fold(unit))
  )
    wrong.push(['other-unit', 'unit', unit]);
  if (cell('source') !== '' && !row.indicator) wrong.push(['no-figure-asked', 'source', cell('source')]);
  for (const column of ['narrative', 'source'] as const)
    if (cell(column).length > longest[column]) wrong.push(['too-long', column, cell(column).slice(0, 60)]);
  for (const [code, column, text] of wrong) tell(number, code, { column, text });
  if (figure.doubt) tell(number, figure.doubt, { column: 'value', text: cell('value') });
  if (wrong.length > 0 || odd.some((one) => one.stops)) return refused(line, row);
  const now = standing(row);
  const facts = factsToKeep({
    value: figure.value ?? now.value,
    narrative: cell('narrative') || now.narrative,
    source: cell('source') || now.source,
  });
  const looks = odd.length > 0 || byTitle || figure.doubt !== undefined;
  const state: LineState = isSame(facts, now) ? 'same' : looks ? 'look' : 'new';
  return { row: number, answer: row.answer, base: row.now.version, state, facts };
}

function standing({ now: { value, narrative, source } }: SheetRow): AnswerFacts {
  return { value, narrative, source };
}

function refused(line: Line, row: SheetRow): TableLine {
  return {
    row: line.number,
    answer: row.answer,
    base: row.now.version,
    state: 'refused',
    facts: standing(row),
  };
}

/** A line without its key is known by measure and indicator, where just one row is called so. */
function findByTitle(
  { cells }: Line,
  rows: readonly SheetRow[],
  howItGoes: readonly string[],
): SheetRow | undefined {
  const [measure, asked, number] = [
    cells.get('measure') ?? '',
    cells.get('asked') ?? '',
    cells.get('number') ?? '',
  ];
  if (asked === '' || (measure === '' && number === '')) return undefined;
  const isWords = howItGoes.some((words) => fold(words) === fold(asked));
  const found = rows.filter(
    ({ item, indicator }) =>
      (indicator ? waysOf(indicator.titles).includes(fold(asked)) : isWords) &&
      (measure === '' || waysOf(item.titles).includes(fold(measure))) &&
      (number === '' || number === item.externalId),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** "4, 5 and so on", short however many they are. */
function numbersOf(numbers: readonly number[]): string {
  return numbers.length <= 5 ? numbers.join(', ') : `${numbers.slice(0, 4).join(', ')} … ${numbers.at(-1)}`;
}

/** In the order of the file; the same word about rows that follow each other is said once. */
function together(told: readonly Told[]): Told[] {
  const sorted = told.toSorted((a, b) => a.row - b.row);
  const said: Told[] = [];
  const last = new Map<string, Told>();
  for (const one of sorted) {
    const key = `${one.code} ${one.column}`;
    const before = last.get(key);
    if (before && one.row > 0 && before.until === one.row - 1 && before.text === one.text) {
      before.until = one.row;
      continue;
    }
    const saying = { ...one };
    last.set(key, saying);
    said.push(saying);
  }
  return said;
}
