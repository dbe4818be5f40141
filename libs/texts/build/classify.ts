// Says of one block what it looks like: a numbered paragraph, a bullet, a heading, a footnote, an article ...

import { type Label, labelOf, looksLikeHeading } from '../labels.ts';
import type { Block, Source } from '../read/blocks.ts';
import {
  adoptedLine,
  annexCapitals,
  annexLine,
  articleLine,
  citationLine,
  doneLine,
  memorandumLine,
  whereasLine,
} from './words.ts';

export type TokenKind =
  | 'number'
  | 'bracket'
  | 'letter'
  | 'bullet'
  | 'heading'
  | 'title'
  | 'footnote'
  | 'article'
  | 'article-title'
  | 'annex'
  | 'memorandum'
  | 'act'
  | 'whereas'
  | 'citation'
  | 'formula'
  | 'closing'
  | 'row'
  | 'head'
  | 'text'
  | 'stray'
  | 'running'
  | 'page-number';

export interface Token {
  kind: TokenKind;
  block: Block;
  text: string;
  number: string | null;
  label: string | null;
  bodyAt: number;
  /** True when the words of the block, not its format, made it a heading. */
  guessed: boolean;
}

export function classify(source: Source): Token[] {
  const tokens = source.blocks.map((block) =>
    classifyBlock(block, source.text.slice(block.start, block.end)),
  );
  // "2. Where we stand" before prose is a heading; in a list of short points the next line has its number too.
  tokens.forEach((token, i) => {
    if (token.kind !== 'number' || token.block.label !== undefined) return;
    const body = token.text.slice(token.bodyAt);
    if (!looksLikeHeading(body)) return;
    const next = tokens[i + 1];
    const deeper = next?.kind === 'number' && next.number?.startsWith(`${token.number}.`);
    if (deeper || next?.kind === 'text') Object.assign(token, { kind: 'heading', guessed: true });
  });
  return tokens;
}

function classifyBlock(block: Block, text: string): Token {
  const found = ownLabel(block, text);
  const bodyAt = found && block.label === undefined ? found.length : 0;
  const token = (kind: TokenKind, more: Partial<Token> = {}): Token => ({
    kind,
    block,
    text,
    number: found?.number ?? null,
    label: found?.label ?? null,
    bodyAt,
    guessed: false,
    ...more,
  });
  const body = text.slice(bodyAt);
  const unlabelled = { number: null, label: null, bodyAt: 0 };

  if (block.role === 'running' || block.role === 'page-number') return token(block.role, unlabelled);
  if (block.note !== undefined) return token('footnote', { number: block.note });
  if (!/[\p{L}\p{N}]/u.test(text) && block.label === undefined) return token('stray', unlabelled);
  switch (block.role) {
    case 'annex':
    case 'memorandum':
    case 'act':
    case 'closing':
    case 'formula':
    case 'head':
    case 'article-title':
    case 'row':
    case 'citation':
    case 'whereas':
      return token(block.role, unlabelled);
    case 'quoted':
      return token('text', unlabelled);
    case 'paragraph':
      return found ? token('number', plainNumber(found)) : token('text');
    case 'point':
      return found && found.kind !== 'bullet'
        ? token('letter', plainNumber(found))
        : token('bullet', { number: null });
    case 'recital':
      return token('bracket');
    case 'article':
      return token('article', { number: articleLine.exec(text)?.[1] ?? '1', label: null, bodyAt: 0 });
    case 'bullet':
      return token('bullet', { number: null });
    default:
  }
  // What a line says of itself goes before the style it is set in.
  const article = text.length <= 150 ? articleLine.exec(text) : null;
  if (article && !/[.;,]$/u.test(text))
    return token('article', { number: article[1] ?? null, label: null, bodyAt: 0 });
  if (
    text.length <= 120 &&
    annexLine.test(text) &&
    (annexCapitals.test(text) || block.bold === true || block.role !== undefined)
  )
    return token('annex', unlabelled);
  if (memorandumLine.test(text)) return token('memorandum', unlabelled);
  if (block.role === 'title') return token('title', unlabelled);
  if (block.role === 'heading') return token('heading', { number: null });
  if (whereasLine.test(text)) return token('whereas', unlabelled);
  if (citationLine.test(text) && text.endsWith(',')) return token('citation', unlabelled);
  if (text.length <= 120 && adoptedLine.test(text) && text.endsWith(':')) return token('formula', unlabelled);
  if (text.length <= 120 && doneLine.test(text)) return token('closing', unlabelled);
  if (/^[\p{Lu}\s]{12,},$/u.test(text)) return token('formula', unlabelled);
  if (found) return token(found.kind);
  if (looksLikeHeading(body)) return token('heading', { guessed: block.bold !== true });
  return token('text');
}

/** "(1)" and "A." without what stands around them. */
const plainNumber = (label: Label) => ({
  number: /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/u.exec(label.number ?? label.label)?.[0] ?? label.number,
});

function ownLabel(block: Block, text: string): Label | null {
  if (block.label !== undefined)
    return (
      labelOf(`${block.label} x`) ?? { kind: 'number', number: block.label, label: block.label, length: 0 }
    );
  if (block.labelLength !== undefined) {
    const label = text.slice(0, block.labelLength).trim();
    const parsed = labelOf(`${label} x`);
    return {
      kind: parsed?.kind ?? 'number',
      number: parsed?.number ?? label,
      label,
      length: block.labelLength,
    };
  }
  return labelOf(text);
}
