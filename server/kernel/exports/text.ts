/** A report as plain text, for a letter or a terminal: every cell on a line of its own, under its column's name. */
import type { Report, ReportTable } from './report.ts';

/** UTF-8 with line ends of Unix. */
export function writeText({ title, lines, sections }: Report): Uint8Array {
  const parts = [
    [title, '='.repeat(title.length), ...lines].join('\n'),
    ...sections.map(({ heading, sentences = [], table }) =>
      [heading, '-'.repeat(heading.length), ...sentences, ...(table ? rowsOf(table) : [])].join('\n'),
    ),
  ];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

function rowsOf({ columns, rows }: ReportTable): string[] {
  return rows.flatMap((row) => [
    '',
    ...row.map((cell, index) => `${columns[index]?.label ?? ''}: ${cell === null ? '' : cell}`),
  ]);
}
