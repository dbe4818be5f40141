/** A report as plain text, for a letter or a terminal: every cell on a line of its own, under its column's name. */
import { type Report, type ReportTable, tablesOf, textOf } from './report.ts';

/** UTF-8 with line ends of Unix. */
export function writeText({ title, lines, sections }: Report): Uint8Array {
  const parts = [
    [title, '='.repeat(title.length), ...lines].join('\n'),
    ...sections.map((section) =>
      [
        section.heading,
        '-'.repeat(section.heading.length),
        ...(section.sentences ?? []),
        ...tablesOf(section).flatMap(rowsOf),
      ].join('\n'),
    ),
  ];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

function rowsOf({ columns, rows }: ReportTable): string[] {
  return rows.flatMap((row) => [
    '',
    ...row.map((cell, index) => `${columns[index]?.label ?? ''}: ${textOf(cell)}`),
  ]);
}
