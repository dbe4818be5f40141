// Reads the text layer of a PDF into blocks: lines joined into paragraphs by a stated rule, footnotes and page edges set apart.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Source } from './blocks.ts';
import { looksLikeHeading, startsLabelled } from '../labels.ts';
import { assemble, type Draft } from './drafts.ts';
import { TextsError } from '../errors.ts';
import { limits } from '../limits.ts';
import { type Item, type Line, linesOf } from './pdf-lines.ts';
import { type Page, runningLines } from './pdf-running.ts';
import type { Doubt } from '../tree.ts';

const rule =
  'the text layer page by page. A line goes on the one before when both have one letter size, the distance is that of the lines around, and it begins no label; ' +
  'across a page only when the paragraph has not ended. Lines are joined by a space; a hyphen at the end of a line, after two small letters and before one, is dropped, ' +
  'unless the same word stands elsewhere with its hyphen. Footnotes and the edges of a page follow the paragraph that is open at its end';

/** Errors: texts.encrypted, texts.damaged, texts.too-many-pages, texts.scanned. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const { pages, empty } = await readPages(bytes);
  const letters = pages.reduce(
    (sum, page) => sum + page.lines.reduce((n, line) => n + line.text.replace(/\s/gu, '').length, 0),
    0,
  );
  if (letters === 0 || (pages.length > 1 && letters < pages.length * 15))
    throw new TextsError('texts.scanned', { pages: pages.length });
  const doubts: Doubt[] = empty.map((page) => ({
    address: '',
    code: 'page-without-text',
    why: `Page ${page} has no text layer; if it is a picture of a page, its words are missing here.`,
    values: { page },
  }));
  const { text, blocks } = assemble(joinLines(pages, doubts));
  return { format: 'pdf', language: null, encoding: 'pdf text layer', rule, text, blocks, doubts };
}

async function readPages(bytes: Uint8Array): Promise<{ pages: Page[]; empty: number[] }> {
  const settings = {
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
    isEvalSupported: false,
  };
  const task = getDocument(settings);
  try {
    const document = await task.promise;
    if (document.numPages > limits.pdfPages)
      throw new TextsError('texts.too-many-pages', { pages: document.numPages, limit: limits.pdfPages });
    const pages: Page[] = [];
    const empty: number[] = [];
    for (let n = 1; n <= document.numPages; n += 1) {
      const page = await document.getPage(n);
      const content = await page.getTextContent();
      const items = content.items.flatMap((item): Item[] => {
        if (!('str' in item)) return [];
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height }];
      });
      const lines = linesOf(items, n);
      if (lines.length === 0) empty.push(n);
      const [, bottom = 0, , top = 842] = page.view;
      pages.push({ height: top - bottom, lines });
      page.cleanup();
    }
    return { pages, empty };
  } catch (error) {
    if (error instanceof TextsError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new TextsError('texts.encrypted');
    throw new TextsError('texts.damaged', {
      detail: error instanceof Error ? error.message.slice(0, 120) : 'not a PDF',
    });
  } finally {
    await task.destroy();
  }
}

function joinLines(pages: Page[], doubts: Doubt[]): Draft[] {
  const running = runningLines(pages);
  const bodySize = usualSize(pages);
  const leading = usualLeading(pages, bodySize);
  const compounds = hyphenated(pages);
  const drafts: Draft[] = [];
  let open: { draft: Draft; last: Line } | null = null;
  let lastNote = 0;
  for (const page of pages) {
    const column = page.lines.reduce((most, line) => Math.max(most, line.right), 0);
    const notesFrom = startOfNotes(page, running, bodySize, lastNote);
    const edges: Draft[] = [];
    let note: { draft: Draft; last: Line } | null = null;
    for (const [i, line] of page.lines.entries()) {
      const role = running.get(line);
      if (role) {
        edges.push({ text: line.text, marks: [], role });
        continue;
      }
      if (notesFrom !== null && i >= notesFrom) {
        const number = /^\s*(\d{1,4})(?=\s*\D)/.exec(line.text);
        if (number && (Number(number[1]) === lastNote + 1 || !note)) {
          lastNote = Number(number[1]);
          const draft: Draft = {
            text: line.text,
            marks: [],
            note: String(lastNote),
            labelLength: number[0].length,
          };
          note = { draft, last: line };
          edges.push(draft);
        } else if (note) append(note.draft, line, compounds, doubts);
        continue;
      }
      if (open && goesOn(open, line, leading, column)) {
        append(open.draft, line, compounds, doubts);
        open.last = line;
        continue;
      }
      const draft: Draft = { text: line.text, marks: [...line.marks] };
      if (line.size > bodySize + 0.9 && !startsLabelled(line.text.trim())) draft.bold = true;
      drafts.push(draft);
      open = { draft, last: line };
    }
    // What stands at the foot of this page comes after the paragraph that runs on to the next.
    drafts.push(...edges);
  }
  for (const draft of drafts)
    if (draft.bold && looksLikeHeading(draft.text.trim()) && draft.role === undefined) draft.role = 'heading';
  return drafts;
}

function goesOn(
  { draft, last }: { draft: Draft; last: Line },
  line: Line,
  leading: number,
  column: number,
): boolean {
  if (Math.abs(last.size - line.size) > 0.6) return false;
  const ended = /[.:;!?…]["”“»’)\d]*\s*$/u.test(draft.text);
  // A dash that begins a line in the middle of a sentence is no bullet, where no bullets stand and nothing is set in.
  const dash =
    /^\s*[-–—]\s/.test(line.text) &&
    !/^\s*[-–—•]/.test(draft.text) &&
    !ended &&
    Math.abs(line.x - last.x) < 2;
  if (startsLabelled(line.text.trim()) && !dash) return false;
  if (line.page !== last.page) return !ended && /^\s*[\p{Ll}\d(„“"«]/u.test(line.text);
  const gap = last.y - line.y;
  if (gap <= 0 || gap > Math.max(leading * 1.25, 1.05) * line.size) return false;
  const short = last.right < line.x + (column - line.x) * 0.6;
  return !(short && ended);
}

function append(draft: Draft, line: Line, compounds: Set<string>, doubts: Doubt[]): void {
  const words = line.text.trim();
  const lead = line.text.length - line.text.trimStart().length;
  let base = draft.text.trimEnd();
  const before = /(\p{L}*\p{Ll}{2})[-\u00AD\u2010]$/u.exec(base);
  const after = /^\p{Ll}+/u.exec(words);
  let glue = ' ';
  if (before && after) {
    glue = '';
    const compound = `${before[1]}-${after[0]}`.toLowerCase();
    if (base.endsWith('\u00AD') || !compounds.has(compound)) {
      base = base.slice(0, -1);
      doubts.push({
        address: '',
        code: 'lines-joined',
        why: `"${before[1]}-" and "${after[0]}" stood on two lines and were joined to "${before[1]}${after[0]}".`,
        values: { word: `${before[1]}${after[0]}` },
      });
    }
  }
  for (const mark of line.marks)
    draft.marks.push({ ...mark, at: mark.at - lead + base.length + glue.length });
  draft.text = base + glue + words;
}

/** The letter size in which most of the text is set. */
function usualSize(pages: Page[]): number {
  const letters = new Map<number, number>();
  for (const page of pages)
    for (const line of page.lines) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length);
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0];
}

/** Distance of lines within paragraphs, in letter sizes: the fourth part of all small distances, from below. */
function usualLeading(pages: Page[], size: number): number {
  const gaps: number[] = [];
  for (const { lines } of pages)
    for (let i = 1; i < lines.length; i += 1) {
      const [a, b] = [lines[i - 1] as Line, lines[i] as Line];
      const gap = (a.y - b.y) / size;
      if (a.size === size && b.size === size && gap > 0.8 && gap < 3) gaps.push(gap);
    }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 1.2;
}

/** Words that stand with a hyphen inside a line: there the hyphen is their own. */
function hyphenated(pages: Page[]): Set<string> {
  const found = new Set<string>();
  for (const page of pages)
    for (const line of page.lines)
      for (const match of line.text.matchAll(/\p{L}+[-\u2010]\p{L}+/gu))
        found.add(match[0].toLowerCase().replace('\u2010', '-'));
  return found;
}

/** The first of the small lines at the foot of a page that begins with the number a footnote would have here. */
function startOfNotes(
  page: Page,
  running: Map<Line, string>,
  bodySize: number,
  lastNote: number,
): number | null {
  const own = page.lines.map((line, i) => ({ line, i })).filter(({ line }) => !running.has(line));
  let from: number | null = null;
  for (const { line, i } of own.toReversed()) {
    if (line.size > bodySize - 0.9) break;
    const number = /^\s*(\d{1,4})(?=\s*\D)/.exec(line.text);
    if (number && Number(number[1]) > lastNote && Number(number[1]) <= lastNote + 40) from = i;
  }
  return from;
}
