// What a comparison found, line by line and without a number: for whoever shows it beside somebody's name.
import type { NameComparison, PairVerdict } from '../compare/explain.ts';

export interface NameLine {
  /** `left`: the word stands alone in its name; the side of the other is empty. */
  readonly verdict: PairVerdict | 'left';
  /** As written in the first name, and in the second. */
  readonly a: string;
  readonly b: string;
  /** Letters of the one read as letters of the other (`xh=џ`, `h=`), by a rule of spelling. */
  readonly readings: readonly string[];
  /** Letters that differ, where no rule of spelling explains it. */
  readonly edits: readonly string[];
}

/** The pairs of words as the comparison has them, then what stands alone. */
export function nameLines({ pairs, left }: Pick<NameComparison, 'pairs' | 'left'>): NameLine[] {
  return [
    ...pairs.map(({ a, b, verdict, readings, edits }) => ({ verdict, a, b, readings, edits })),
    ...left.map(({ text, side }) => ({
      verdict: 'left' as const,
      a: side === 'a' ? text : '',
      b: side === 'b' ? text : '',
      readings: [],
      edits: [],
    })),
  ];
}
