// Sorts what was added into the postings and the trees of sounds, in portions: of a million names it is seconds of work.
import { type Columns, count, replace } from './columns.ts';
import type { InPortions } from './portions.ts';
import { dropPosting, writePostings } from './postings.ts';
import { leaveTrees, writeSoundTrees } from './sound-tree.ts';
import { wipeSounds } from './words.ts';

/** How much may lie unsorted and be looked through one by one in every search. */
const mostRows = 4096;
const mostWords = 256;

export function needsSettling({ counts }: Columns): boolean {
  const rows = (counts[count.rows] as number) - (counts[count.settledRows] as number);
  const words = (counts[count.words] as number) - (counts[count.settledWords] as number);
  return rows > mostRows || words > mostWords;
}

/** Postings and trees that are being made anew. Until the last portion the old ones stand, and nothing of the new is seen. */
export interface Settling {
  /** Does a portion. False: that was the last, and what was there when it began is settled. */
  some(): boolean;
  /** A row lost a word meanwhile; it may stand in what is written already. */
  lose(word: number, row: number): void;
  /**
   * Whether the sounds of a word that nobody bears any more are still needed: what is written already leads to it.
   * They are overwritten with the last portion then.
   */
  keeps(word: number): boolean;
  /** Gives up, and overwrites what was written. */
  end(): void;
}

export function openSettling(columns: Columns): Settling {
  const words = columns.counts[count.words] as number;
  const lost: { word: number; row: number }[] = [];
  const gone: number[] = [];
  const work = settle(columns, lost, gone);
  return {
    some: () => work.next().done !== true,
    lose: (word, row) => void lost.push({ word, row }),
    keeps(word) {
      if (word < words) gone.push(word);
      return word < words;
    },
    end: () => void work.return(),
  };
}

function* settle(
  columns: Columns,
  lost: readonly { word: number; row: number }[],
  gone: readonly number[],
): InPortions<void> {
  const { counts } = columns;
  const rows = counts[count.rows] as number;
  const words = counts[count.words] as number;
  const readings = counts[count.readings] as number;
  try {
    const postings = yield* writePostings(columns, rows, words);
    const trees = yield* writeSoundTrees(columns, readings);
    for (const { word, row } of lost) dropPosting(postings, word, row);
    // Of words that nobody bore when it began, nothing was written.
    for (const word of gone) leaveTrees(columns, trees, word);
    replace(columns, { ...postings, ...trees });
    counts[count.settledRows] = rows;
    counts[count.settledWords] = words;
  } finally {
    for (const word of gone) wipeSounds(columns, word);
  }
}
