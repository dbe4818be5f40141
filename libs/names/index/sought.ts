// What a search looks for: a query piece by piece.
import type { NearWords } from './near-words.ts';
import type { Heard } from './walk-sounds.ts';

/** A piece of the query, or two neighbours as one: `covers` has a bit for each piece that it stands for. */
export interface Sought {
  readonly covers: number;
  /** Kinds of consonants in any of its readings, one bit each. */
  readonly kinds: number;
  /** Whether it is one letter. */
  readonly initial: boolean;
  readonly heard: readonly Heard[];
  readonly near: NearWords;
}
