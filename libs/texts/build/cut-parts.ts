// Cuts the tokens of a text into its parts: cover, explanatory memorandum, act, annexes.

import type { Token } from './classify.ts';
import { looksLikeSentence } from '../labels.ts';
import type { Part } from '../tree.ts';

export interface Cut {
  kind: Part['kind'];
  from: number;
  /** True when only numbering that begins again says that a part begins. */
  restart: boolean;
}

export interface Cuts {
  parts: Cut[];
  /** Numbering begins again in every section: the section then belongs to the address. */
  bySection: boolean;
}

const openers: readonly Token['kind'][] = ['heading', 'title', 'head', 'annex', 'row', 'act'];

export function cutParts(tokens: Token[]): Cuts {
  const cuts: Cut[] = [{ kind: 'text', from: 0, restart: false }];
  let last = 0;
  let nested = 0;
  tokens.forEach((token, i) => {
    const part = cuts.at(-1) as Cut;
    const opened = (kind: Part['kind'], from: number, restart = false) => {
      const start = Math.max(from, part.from);
      if (part.from === start) part.kind = kind;
      else cuts.push({ kind, from: start, restart });
      last = 0;
      nested = 0;
    };
    if (token.kind === 'annex' && hasContent(tokens, part.from, i)) opened('annex', i);
    else if (token.kind === 'memorandum') opened('memorandum', i);
    else if (startsAct(token, tokens, i) && part.kind !== 'act' && part.kind !== 'annex')
      opened('act', beginning(tokens, i));
    else if (
      token.kind === 'number' &&
      /^\d+$/.test(token.number ?? '') &&
      part.kind !== 'act' &&
      (token.block.level ?? 0) === 0
    ) {
      const n = Number(token.number);
      const begins = n === 1 && last > 1 && nested === 0;
      if (begins && !follows(tokens, i)) opened('annex', beginning(tokens, i), true);
      if (begins && follows(tokens, i)) nested = 1;
      else if (nested > 0 && n === nested + 1 && n !== last + 1) nested = n;
      else if (n === last + 1 || last === 0 || (n > last && n - last <= 5)) {
        last = n;
        nested = 0;
      }
    }
  });
  const restarts = cuts.filter((cut) => cut.restart).length;
  const bySection = restarts > 1;
  const parts = bySection ? cuts.filter((cut) => !cut.restart) : cuts;
  return { parts: named(parts), bySection };
}

/** What stands before the first named part is its cover. */
function named(parts: Cut[]): Cut[] {
  const [first, second] = parts;
  if (first?.kind === 'text' && second) first.kind = 'cover';
  return parts;
}

const hasContent = (tokens: Token[], from: number, to: number): boolean =>
  to === 0 ||
  tokens
    .slice(from, to)
    .some((token) => token.kind !== 'annex' && token.kind !== 'running' && token.kind !== 'page-number');

/** The act begins where its markup says so, else at its first citation, "whereas" or article. */
function startsAct(token: Token, tokens: Token[], i: number): boolean {
  if (token.kind === 'act') return true;
  if (token.kind === 'citation' || token.kind === 'whereas') return true;
  if (token.kind !== 'article') return false;
  return (
    token.number === '1' &&
    looksLikeSentence(
      tokens
        .slice(i + 1, i + 4)
        .map((next) => next.text)
        .join(' '),
    )
  );
}

/** Back over the headings that stand directly before; footnotes among them stay with the part before. */
function beginning(tokens: Token[], at: number): number {
  let from = at;
  for (let i = at - 1; i >= 0; i -= 1) {
    const kind = tokens[i]?.kind ?? 'text';
    const titleGoesOn =
      kind === 'text' && !looksLikeSentence(tokens[i]?.text ?? '') && !/[.;:]$/.test(tokens[i]?.text ?? '');
    if (openers.includes(kind) || kind === 'formula' || titleGoesOn) from = i;
    else if (kind !== 'running' && kind !== 'page-number') break;
  }
  return from;
}

/** A list that follows a colon is a list inside its paragraph. */
function follows(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i] as Token;
    if (['running', 'page-number', 'footnote', 'stray'].includes(token.kind)) continue;
    return /:\s*[*⁰¹²³⁴-⁹]*$/u.test(token.text);
  }
  return false;
}
