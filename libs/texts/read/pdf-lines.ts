// From the text items of a PDF page to its lines: words put together by their places, raised digits known as footnote marks.

import type { Mark } from '../tree.ts';

export interface Item {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface Line {
  text: string;
  page: number;
  x: number;
  right: number;
  y: number;
  size: number;
  marks: Mark[];
}

/** Items in the order of the page's content; a new line begins where the baseline moves by more than half the letter size. */
export function linesOf(items: Item[], page: number): Line[] {
  const groups: Item[][] = [];
  for (const item of items) {
    if (item.text === '') continue;
    const group = groups.at(-1);
    if (group && sameLine(group, item)) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => lineOf(group, page)).filter((line) => line.text.trim() !== '');
}

function sameLine(group: Item[], item: Item): boolean {
  const base = group.reduce((a, b) => (b.size > a.size ? b : a));
  const last = group.at(-1) as Item;
  const size = Math.max(base.size, item.size);
  const level = Math.abs(base.y - item.y) < size * 0.5;
  return level && item.x >= last.x - size * 0.5;
}

function lineOf(group: Item[], page: number): Line {
  const solid = group.filter((item) => item.text.trim() !== '');
  const base = (solid.length > 0 ? solid : group).reduce((a, b) => (b.size > a.size ? b : a));
  const marks: Mark[] = [];
  let text = '';
  let right = Number.NaN;
  for (const item of group) {
    const gap = item.x - right;
    if (gap > base.size * 1.5 && !/\s$/.test(text)) text += '\t';
    else if (gap > base.size * 0.2 && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' ';
    const raised = item.size <= base.size * 0.8 && item.y > base.y + base.size * 0.15;
    if (raised && /^\d{1,4}$/.test(item.text.trim()) && text.trim() !== '')
      marks.push({
        at: text.length + item.text.indexOf(item.text.trim()),
        length: item.text.trim().length,
        note: item.text.trim(),
      });
    text += item.text;
    right = item.x + item.width;
  }
  const xs = solid.map((item) => item.x);
  return { text, page, x: Math.min(...xs), right, y: base.y, size: Math.round(base.size * 2) / 2, marks };
}
