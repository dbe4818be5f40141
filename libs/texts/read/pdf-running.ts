// Finds running heads, feet and page numbers: lines near the edge that come again on other pages.

import { startsLabelled } from '../labels.ts';
import type { Line } from './pdf-lines.ts';

export interface Page {
  height: number;
  lines: Line[];
}

/** Numbers change from page to page in a running head; a numbered paragraph is only the same with its number. */
function pattern(line: Line): string {
  const text = line.text.trim();
  return `${startsLabelled(text) ? text : text.replace(/\d+/g, '#')}|${Math.round(line.y / 4)}`;
}

const onlyNumber = /^[-–—\s]*(?:\p{L}{1,6}\.?\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/u;

/** Which lines are not the text's own, and what they are. */
export function runningLines(pages: Page[]): Map<Line, 'running' | 'page-number'> {
  const seen = new Map<string, number>();
  const edges = pages.map((page) =>
    page.lines.filter((line) => line.y < page.height * 0.13 || line.y > page.height * 0.88),
  );
  for (const edge of edges)
    for (const key of new Set(edge.map(pattern))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const found = new Map<Line, 'running' | 'page-number'>();
  edges.forEach((edge, p) => {
    const page = pages[p] as Page;
    for (const line of edge) {
      const times = seen.get(pattern(line)) ?? 0;
      const outermost = page.lines.every(
        (other) => other === line || (line.y < page.height / 2 ? other.y > line.y : other.y < line.y),
      );
      const number = onlyNumber.test(line.text);
      if (number && (outermost || times >= 2)) found.set(line, 'page-number');
      else if (times >= Math.max(2, Math.min(5, pages.length * 0.3))) found.set(line, 'running');
    }
  });
  return found;
}
