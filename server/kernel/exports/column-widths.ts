// How wide the columns of a printed table are: as the report asks, and wide enough for their longest word while there is room.
import { type ReportTable, textOf } from './report.ts';

/** In twentieths of a point: what a letter of the tables takes in a wide bold face of 8.5 points, and what a cell leaves free. */
const letter = 112;
const around = 216;
/** A longer word, an address for instance, may break. */
const longestWord = 18;

/** Widths in the unit of `room`; together at most `room`. */
export function columnWidths({ columns, rows }: ReportTable, room: number): number[] {
  const all = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  const asked = columns.map(({ width = 1 }) => (room * width) / all);
  const needed = columns.map(({ label }, at) =>
    widthOfWords([label, ...rows.map((row) => textOf(row[at] ?? null))]),
  );
  const lacking = asked.map((width, at) => Math.max(0, (needed[at] ?? 0) - width));
  const spare = asked.map((width, at) => Math.max(0, width - (needed[at] ?? 0)));
  const [lack, free] = [sum(lacking), sum(spare)];
  const given = Math.min(lack, free);
  return asked.map((width, at) =>
    Math.floor(
      width +
        (lack > 0 ? (given * (lacking[at] ?? 0)) / lack : 0) -
        (free > 0 ? (given * (spare[at] ?? 0)) / free : 0),
    ),
  );
}

/** What the longest word takes; a no-break space does not end a word. */
function widthOfWords(texts: readonly string[]): number {
  let longest = 0;
  for (const text of texts)
    for (const { length } of text.split(/[ \t\n-]/)) longest = Math.max(longest, length);
  return Math.min(longest, longestWord) * letter + around;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
