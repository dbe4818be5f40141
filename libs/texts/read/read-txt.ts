// Reads plain text: one line is one block, unless the file is wrapped by hand at a fixed width.

import type { Block, Source } from './blocks.ts';
import { startsLabelled } from '../labels.ts';
import { decodeText } from './decode.ts';

/** The declared decoding is the file's own characters without a byte order mark; line ends stay as they are. */
export function readTxt(bytes: Uint8Array): Source {
  const { text, encoding, certain } = decodeText(bytes);
  const lines = [...text.matchAll(/[^\r\n\f\v\u0085\u2028\u2029]+/g)]
    .map((match) => trimmed(text, match.index, match.index + match[0].length))
    .filter((line) => line !== null);
  const wrapped = isWrapped(text, lines);
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const joins =
      wrapped &&
      last !== undefined &&
      adjoins(text, last, line) &&
      !startsLabelled(text.slice(line.start, line.end));
    if (joins) last.end = line.end;
    else blocks.push({ ...line, marks: [] });
  }
  const doubts: Source['doubts'] = certain
    ? []
    : [
        {
          address: '',
          code: 'encoding-guessed',
          why: `The file does not say its encoding; it was read as ${encoding}.`,
          values: { encoding },
        },
      ];
  const rule = 'the characters of the file without a byte order mark, line ends as they are';
  return { format: 'txt', language: null, encoding, rule, text, blocks, doubts };
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** No line longer than a terminal, and most lines nearly as long as the longest: somebody or something broke them. */
function isWrapped(text: string, lines: { start: number; end: number }[]): boolean {
  const lengths = lines.map((line) => line.end - line.start);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (longest > 100 || longest < 40) return false;
  const joined = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && adjoins(text, line, next) && line.end - line.start > longest * 0.7;
  });
  return joined.length > lines.length * 0.4;
}

function adjoins(text: string, a: { end: number }, b: { start: number }): boolean {
  return /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(text.slice(a.end, b.start));
}
