// Sorts what was added into the postings and the trees of sounds, in portions: of a million names it is seconds of work.
import { type Columns, count } from './columns.ts';
import type { InPortions } from './portions.ts';
import { dropPosting, writePostings } from './postings.ts';
import { writeSoundTrees } from './sound-tree.ts';

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
}

export function openSettling(columns: Columns): Settling {
  const lost: { word: number; row: number }[] = [];
  const work = settle(columns, lost);
  return {
    some: () => work.next().done !== true,
    lose: (word, row) => void lost.push({ word, row }),
  };
}

function* settle(columns: Columns, lost: readonly { word: number; row: number }[]): InPortions<void> {
  const { counts } = columns;
  const rows = counts[count.rows] as number;
  const words = counts[count.words] as number;
  const readings = counts[count.readings] as number;
  const postings = yield* writePostings(columns, rows, words);
  const trees = yield* writeSoundTrees(columns, readings);
  for (const { word, row } of lost) dropPosting(postings, word, row);
  Object.assign(columns, postings, trees);
  counts[count.settledRows] = rows;
  counts[count.settledWords] = words;
}
