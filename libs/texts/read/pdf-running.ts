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

/** "12", "- 12 -", "p. 12", "стр. 12/40". "Part 1" looks alike, and is one only where such a line stands on many pages. */
const namesThePage = /^[-–—\s]*(?:(?:p|pp|page|с|стр|страница|страна|f|fq|faqe|s|str)\.?\s*)?\d/iu;

/** Which lines are not the text's own, and what they are: from each edge inwards, up to the first line that is. */
export function runningLines(pages: Page[]): Map<Line, 'running' | 'page-number'> {
  const edges = pages.flatMap((page) => edgesOf(page));
  const seen = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set(edge.map(pattern))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const enough = Math.max(2, Math.min(5, pages.length * 0.3));
  const found = new Map<Line, 'running' | 'page-number'>();
  for (const edge of edges) {
    for (const [i, line] of edge.entries()) {
      const times = seen.get(pattern(line)) ?? 0;
      const enoughForNumber = namesThePage.test(line.text) ? (i === 0 ? 1 : 2) : enough;
      if (onlyNumber.test(line.text) && times >= enoughForNumber) found.set(line, 'page-number');
      else if (times >= enough) found.set(line, 'running');
      else break;
    }
  }
  return found;
}

/** The lines near the top and those near the foot, each from the outermost inwards. */
function edgesOf({ height, lines }: Page): [Line[], Line[]] {
  const top = lines.filter((line) => line.y > height * 0.88).toSorted((a, b) => b.y - a.y);
  const foot = lines.filter((line) => line.y < height * 0.13).toSorted((a, b) => a.y - b.y);
  return [top, foot];
}
