// Cuts the row of paragraphs into stretches of one line of action, in the order of the text.
import type { ActionLine, Cell } from '../queries.ts';

export type CellGroup = { line: ActionLine | undefined; cells: Cell[] };

/** Neighbours of the same line stand together; paragraphs of no line keep their place between. */
export function groupCells(cells: readonly Cell[], lines: readonly ActionLine[]): CellGroup[] {
  const byName = new Map(lines.flatMap((line) => [[line.id, line] as const, [line.address, line] as const]));
  const groups: CellGroup[] = [];
  for (const cell of cells) {
    const line = cell.line === null ? undefined : byName.get(cell.line);
    const last = groups.at(-1);
    if (last && last.line === line) last.cells.push(cell);
    else groups.push({ line, cells: [cell] });
  }
  return groups;
}
