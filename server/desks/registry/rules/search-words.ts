/** What the search of the register looks through and for: without capitals and marks, the same on both sides. */
import type { Texts } from '../model/shared.ts';

/** `Ќе` and `ќе` become `ке`, `Ë` becomes `e`. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a query; each must be found. At most eight. */
export function queryWords(text: string): string[] {
  return fold(text).split(' ').filter(Boolean).slice(0, 8);
}

/** What one item is found by. */
export function wordsOf(of: {
  number: string | null;
  theirNumber: string | null;
  subjects: Texts;
  names: Texts;
}): string {
  const parts = [of.number, of.theirNumber, ...Object.values(of.subjects), ...Object.values(of.names)];
  return fold(parts.filter(Boolean).join(' '));
}
