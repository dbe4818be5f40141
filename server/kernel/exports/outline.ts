/** A report as a page shows it before it is made: its words, and the first rows of its tables. */
import { type Report, tablesOf, textOf } from './report.ts';

/** Enough to see how a table reads; the files hold all of them. */
const rowsShown = 3;

export function outlineOf({ title, letterhead = [], lines, sections }: Report) {
  return {
    letterhead: [...letterhead],
    title,
    lines: [...lines],
    sections: sections.map((section) => ({
      heading: section.heading,
      level: section.level ?? 2,
      sentences: [...(section.sentences ?? [])],
      chart: section.chart?.title ?? null,
      tables: tablesOf(section).map(({ caption, columns, rows }) => ({
        caption: caption ?? null,
        columns: columns.map(({ label }) => label),
        rows: rows.slice(0, rowsShown).map((row) => row.map(textOf)),
        more: Math.max(0, rows.length - rowsShown),
      })),
    })),
  };
}
