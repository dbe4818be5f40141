// Questions about a token that its neighbours answer.

import type { Token } from './classify.ts';
import { looksLikeSentence } from '../labels.ts';
import type { Part } from '../tree.ts';

/** True where the text itself begins, after letterhead or title. */
export function opens(kind: Part['kind'], tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (['number', 'bracket', 'bullet', 'letter', 'citation', 'whereas', 'article'].includes(token.kind))
    return true;
  if (kind === 'act') return token.kind === 'formula';
  if (token.kind === 'heading' && token.label !== null) return true;
  if (token.kind === 'text' && looksLikeSentence(token.text)) return true;
  if (kind === 'cover' || kind === 'text') return false;
  if (token.kind === 'text') return true;
  // Title of an annex: the line that names it and the one that follows; a memorandum has one line.
  if (token.kind === 'annex' || token.kind === 'memorandum') return false;
  if (kind === 'memorandum') return true;
  return tokens.slice(0, i).some((other) => other.kind !== 'annex');
}

/** Whether the article that begins at `from` numbers its paragraphs. */
export function numbersFollow(tokens: Token[], from: number): boolean {
  for (let i = from + 1; i < tokens.length; i += 1) {
    const kind = tokens[i]?.kind;
    if (kind === 'number') return true;
    if (kind === 'article' || kind === 'closing') return false;
  }
  return false;
}

/** (i) after (h) is a letter; otherwise i, v, x begin or go on with roman numbers. */
export function letterStyle(token: Token, items: { address: string; style: string }[]): string {
  const key = token.number ?? '';
  if (!/^[ivx]+$/.test(key)) return 'letter';
  const last = items
    .findLast((open) => open.style === 'letter')
    ?.address.split('/')
    .at(-1);
  const follows = key.length === 1 && last !== undefined && last.charCodeAt(0) + 1 === key.charCodeAt(0);
  return follows && items.at(-1)?.style === 'letter' ? 'letter' : 'roman';
}
