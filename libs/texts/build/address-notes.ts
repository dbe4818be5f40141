// Footnotes: their addresses, their parts, and the marks in the text that refer to them.

import type { Token } from './classify.ts';
import { plainDigits } from '../labels.ts';
import type { Doubt, Leaf } from '../tree.ts';

/** Also adds to `leaves` the marks that a plain text writes with raised digits. */
export function addressNotes(
  tokens: Token[],
  partOf: Map<Token, string>,
  leaves: Leaf[],
  doubts: Doubt[],
  unique: (address: string) => string,
): Leaf[] {
  const notes = tokens.filter((token) => token.kind === 'footnote');
  const numbers = new Set(notes.map((token) => token.number));
  for (const leaf of leaves) leaf.marks = withRaisedDigits(leaf, numbers);
  const referring = new Map<string, string>();
  for (const leaf of leaves)
    for (const mark of leaf.marks) if (!referring.has(mark.note)) referring.set(mark.note, leaf.part);
  let last: { number: string; address: string; more: number } | null = null;
  const found = notes.map((token): Leaf => {
    const number: string = token.number ?? '';
    const goesOn = last?.number === number && token.block.note !== undefined && !token.label;
    const address: string = unique(
      goesOn && last ? `${last.address}/${last.more + 1}` : `footnote/${number}`,
    );
    const under = goesOn && last ? last.address : null;
    last = goesOn && last ? { ...last, more: last.more + 1 } : { number, address, more: 1 };
    if (!goesOn && !referring.has(number))
      doubts.push({
        address,
        code: 'note-without-reference',
        why: `Nothing in the text refers to footnote ${number}.`,
        values: { number },
      });
    return {
      address,
      kind: 'footnote',
      part: referring.get(number) ?? partOf.get(token) ?? 'text',
      under,
      section: null,
      number: goesOn ? null : number,
      label: token.label,
      level: 0,
      start: token.block.start,
      end: token.block.end,
      text: token.text,
      bodyAt: token.bodyAt,
      marks: token.block.marks,
    };
  });
  for (const leaf of leaves)
    for (const mark of leaf.marks)
      if (!numbers.has(mark.note))
        doubts.push({
          address: leaf.address,
          code: 'reference-without-note',
          why: `It refers to footnote ${mark.note}, which is not there.`,
          values: { number: mark.note },
        });
  return found;
}

/** Raised digits or [n] that stand after a word, where a footnote of that number exists. */
function withRaisedDigits(leaf: Leaf, numbers: Set<string | null>): Leaf['marks'] {
  const marks = [...leaf.marks];
  for (const match of leaf.text.matchAll(/(?<=\S)([⁰¹²³⁴-⁹]{1,4}|\s?\[\d{1,4}\])/gu)) {
    const note = plainDigits(match[0]).replace(/[\s[\]]/g, '');
    const at = match.index;
    const known = leaf.marks.some((mark) => mark.at <= at && at < mark.at + mark.length);
    if (numbers.has(note) && !known) marks.push({ at, length: match[0].length, note });
  }
  return marks.sort((a, b) => a.at - b.at);
}
