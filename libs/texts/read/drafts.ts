// Blocks while they are being read: each holds its own text; places are counted when all are there.

import type { Block } from './blocks.ts';

export interface Draft extends Omit<Block, 'start' | 'end'> {
  text: string;
}

/** Blocks joined by a line feed, without those that are blank. */
export function assemble(drafts: Draft[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const { text, ...hints } of drafts) {
    const kept = text.trim();
    if (kept === '') continue;
    const lead = text.length - text.trimStart().length;
    const marks = hints.marks.map((mark) => ({
      ...mark,
      at: Math.min(Math.max(mark.at - lead, 0), kept.length),
    }));
    blocks.push({ ...hints, marks, start: at, end: at + kept.length });
    pieces.push(kept);
    at += kept.length + 1;
  }
  return { text: pieces.join('\n'), blocks };
}

const labelAlone = /^(?:\(?[\p{L}\p{N}]{1,4}[).]|[-–—•·▪])$/u;

/**
 * One row of a table. A cell that holds only a label ("(1)", "—") belongs to the words beside it;
 * plain cells become one row; a row of one cell, or of cells with several paragraphs, is only layout.
 */
export function joinRow(cells: Draft[][]): Draft[] {
  const filled = cells
    .map((cell) => cell.filter((draft) => draft.text.trim() !== ''))
    .filter((cell) => cell.length > 0);
  const [first, second, ...rest] = filled;
  if (!first || !second) return filled.flat();
  const label = first[0]?.text.trim() ?? '';
  if (first.length === 1 && labelAlone.test(label) && second[0]) {
    const joined = beside(first[0] as Draft, second[0]);
    return [joined, ...second.slice(1), ...rest.flat()];
  }
  if (filled.some((cell) => cell.length > 1 || cell[0]?.role === 'footnote' || cell[0]?.role === 'row'))
    return filled.flat();
  return [{ ...filled.map((cell) => cell[0] as Draft).reduce(beside), role: 'row' }];
}

function beside(left: Draft, right: Draft): Draft {
  const lead = `${left.text.trim()}\t`;
  const { label: _, labelLength: __, ...hints } = right;
  const marks = [...left.marks, ...right.marks.map((mark) => ({ ...mark, at: mark.at + lead.length }))];
  return { ...hints, text: lead + right.text, marks };
}
