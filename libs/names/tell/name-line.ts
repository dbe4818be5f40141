// One line of what a comparison found, for telling it in words: which words of the two names belong together, and by what.

export interface NameLine {
  /** `left`: the word stands alone, in `a` or in `b`; the other is empty. */
  readonly kind: 'same' | 'spelling' | 'near' | 'far' | 'equivalent' | 'initial' | 'left';
  /** As written in the first name, and in the second. */
  readonly a: string;
  readonly b: string;
  /** Letters of the one that stand for letters of the other; one side is empty where letters were left out. */
  readonly rules: readonly NameRule[];
}

export interface NameRule {
  readonly kind: 'equals' | 'left-out' | 'swapped';
  readonly a: string;
  readonly b: string;
}
