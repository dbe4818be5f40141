// From the blocks of a source to its addressed tree.

import { addressPart } from './address-part.ts';
import { announce } from './announce.ts';
import type { Source } from '../read/blocks.ts';
import { classify, type Token } from './classify.ts';
import { cutParts } from './cut-parts.ts';
import { addressNotes } from './address-notes.ts';
import { guessLanguage } from './language.ts';
import { proposeRepair } from '../repair.ts';
import type { Doubt, Leaf, Part, TextTree, Unassigned } from '../tree.ts';

const aside: readonly Token['kind'][] = ['stray', 'running', 'page-number', 'footnote'];

/** Every non-blank character of `source.text` ends up in exactly one leaf or in `unassigned`. */
export function buildTree(source: Source): TextTree {
  const tokens = classify(source);
  const doubts: Doubt[] = [...source.doubts];
  const { parts: cuts, bySection } = cutParts(tokens);
  const unique = uniquely(doubts);
  const leaves: Leaf[] = [];
  const parts: Part[] = [];
  const partOf = new Map<Token, string>();
  cuts.forEach((cut, c) => {
    const own = tokens.slice(cut.from, cuts[c + 1]?.from ?? tokens.length);
    const id = partId(cut.kind, parts);
    for (const token of own) partOf.set(token, id);
    const body = own.filter((token) => !aside.includes(token.kind));
    const found = addressPart({ id, kind: cut.kind, bySection, tokens: body }, doubts, unique);
    if (cut.restart && !bySection) {
      const address = found[0]?.address ?? id;
      doubts.push({
        address,
        code: 'annex-not-named',
        why: 'The numbering begins again here, so this was taken for an annex, but no line calls it one: the title word is missing.',
        values: {},
      });
    }
    for (const leaf of found) leaves.push(leaf);
    parts.push({ id, kind: cut.kind, paragraphs: 0, unnumbered: 0 });
  });
  if (bySection)
    doubts.push({
      address: parts[0]?.id ?? 'text',
      code: 'numbering-by-section',
      why: 'The numbering begins again in several sections; the section was made part of the address.',
      values: {},
    });
  for (const note of addressNotes(tokens, partOf, leaves, doubts, unique)) leaves.push(note);
  leaves.sort((a, b) => a.start - b.start);
  for (const part of parts) {
    const own = leaves.filter((leaf) => leaf.part === part.id && leaf.kind === 'paragraph');
    part.paragraphs = own.filter((leaf) => leaf.number !== null).length;
    part.unnumbered = own.length - part.paragraphs;
  }
  for (const leaf of leaves) doubts.push(...doubtsOf(leaf));
  const language = source.language ?? guessLanguage(source.text);
  if (!language)
    doubts.push({
      address: '',
      code: 'language-unknown',
      why: 'The language could not be told from the text.',
      values: {},
    });
  for (const doubt of doubts)
    if (doubt.code === 'lines-joined')
      doubt.address = leaves.find((leaf) => leaf.text.includes(String(doubt.values.word)))?.address ?? '';
  const announcements = announce(leaves, doubts);
  return {
    format: source.format,
    language: language ?? 'und',
    decoding: { encoding: source.encoding, rule: source.rule, length: source.text.length },
    parts,
    leaves,
    unassigned: tokens.flatMap((token) => unassigned(token) ?? []),
    doubts,
    announcements,
  };
}

/** What the words of one leaf give away. */
function doubtsOf(leaf: Leaf): Doubt[] {
  const found: Doubt[] = [];
  const { address, text } = leaf;
  if (leaf.kind === 'paragraph' && leaf.number === null && /\d[b-z]\d*$/.test(address))
    found.push({
      address,
      code: 'paragraph-unnumbered',
      why: 'It has no number; it was put after the numbered paragraph before it.',
      values: {},
    });
  const repaired = proposeRepair(text);
  if (repaired !== null)
    found.push({
      address,
      code: 'double-encoded',
      why: 'Letters in it look encoded twice; it may have meant: ' + excerpt(text, repaired),
      values: { repaired },
    });
  const glued = /(?<=\p{Ll}{3})\.\p{Lu}\p{Ll}{2}/u.exec(text);
  if (glued && (leaf.kind === 'paragraph' || leaf.kind === 'recital'))
    found.push({
      address,
      code: 'sentences-run-together',
      why: `Two sentences stand without a space ("${text.slice(Math.max(0, glued.index - 12), glued.index + 12)}"); perhaps two paragraphs became one.`,
      values: { at: glued.index },
    });
  return found;
}

/** Where the repaired text begins to differ, with a few letters around. */
function excerpt(text: string, repaired: string): string {
  let at = 0;
  while (at < repaired.length && text[at] === repaired[at]) at += 1;
  return `"${repaired.slice(Math.max(0, at - 15), at + 15).trim()}"`;
}

function partId(kind: Part['kind'], parts: Part[]): string {
  const same = parts.filter((part) => part.kind === kind).length;
  return same === 0 ? kind : `${kind}${same + 1}`;
}

/** An address that occurs twice stays with its first place; the second is marked ("annex/12~2") and doubted. */
function uniquely(doubts: Doubt[]): (address: string) => string {
  const seen = new Map<string, number>();
  return (wanted) => {
    const times = (seen.get(wanted) ?? 0) + 1;
    seen.set(wanted, times);
    if (times === 1) return wanted;
    const address = `${wanted}~${times}`;
    doubts.push({
      address,
      code: 'number-repeated',
      why: `The address ${wanted} occurs ${times} times; this is number ${times}.`,
      values: { first: wanted, times },
    });
    return address;
  };
}

const reasons = {
  stray: ['mark-without-text', 'A mark without text.'],
  running: ['running-head', 'Repeated on the pages: a running head or foot.'],
  'page-number': ['page-number', 'The number of a page.'],
} as const;

function unassigned(token: Token): Unassigned | null {
  if (token.kind !== 'stray' && token.kind !== 'running' && token.kind !== 'page-number') return null;
  const [code, why] = reasons[token.kind];
  return { code, why, start: token.block.start, end: token.block.end, text: token.text };
}
