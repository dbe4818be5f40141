// Searches the columns of an index: near words, candidates by evidence, and the full comparison of the best of them.
import { compareMany } from '../compare/compare-many.ts';
import { scoreOf } from '../compare/name-comparer.ts';
import { candidates } from './candidates.ts';
import type { Sought } from './sought.ts';
import type { Columns } from './columns.ts';
import { heardIn, nearWords } from './near-words.ts';
import { joinsOf, pieces } from './pieces.ts';
import { nameOf, nobody } from './rows.ts';
import { kindsIn } from './word-kinds.ts';
import { rowReader } from './word-tokens.ts';
import type { HearPiece } from './words.ts';

/** A name that may be the one sought. Both figures order hits and decide nothing. */
export interface Hit {
  readonly id: number;
  readonly name: string;
  /** That of the comparison, between 0 and 1. */
  readonly score: number;
  /** The comparison's log-odds and some of the rarity of what agrees in this list; hits come in its order. */
  readonly rank: number;
}

export interface SearchOptions {
  /** Hits to answer with; 20 unless told, 1,000 at most. */
  readonly limit?: number;
  /** Names to compare; 160 unless told, and never fewer than the limit. */
  readonly compared?: number;
}

export type Search = (query: string, options?: SearchOptions) => Hit[];

const mostHits = 1000;
/** How much of the evidence joins the log-odds, which know no list; from .15 to .35 all do as well. */
const rarityShare = 0.25;
/** Names of the same words come before all others. */
const rankOfSame = 1000;

/** An option that is no number would find nobody, and look as if nobody were there. */
function numberOf(options: SearchOptions, name: keyof SearchOptions, usual: number): number {
  const value = options[name] ?? usual;
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new RangeError(`The option ${name} of a search is a number, not ${String(value)}.`);
  return value;
}

/** A search over the columns with memory of its own, for one query at a time. Answers the best first, each number once. */
export function searchRows(columns: Columns, hear: HearPiece): Search {
  const near = nearWords(columns);
  const gather = candidates(columns);
  const { readRow, readText } = rowReader(columns);
  const compareTo = compareMany();
  return (query, options = {}) => {
    const limit = Math.min(Math.max(numberOf(options, 'limit', 20), 1), mostHits);
    const compared = Math.max(numberOf(options, 'compared', 160), limit);
    const cut = pieces(query);
    const seek = (piece: string, covers: number): Sought => {
      const soundings = hear(piece);
      const heard = heardIn(soundings);
      return { covers, kinds: kindsIn(soundings), initial: piece.length === 1, heard, near: near(heard) };
    };
    const sought = cut.map((piece, at) => seek(piece, 1 << at));
    for (const { from, size, piece } of joinsOf(cut)) sought.push(seek(piece, ((1 << size) - 1) << from));

    const compare = compareTo(query);
    const ranks = new Map<number, { row: number; rank: number }>();
    for (const { row, evidence } of gather(sought, compared)) {
      const id = columns.ids[row] as number;
      // Another thread may have taken it away in between.
      if (id === nobody) continue;
      const read = readRow(row);
      const same = read.tokens.length === cut.length && read.tokens.every(({ text }, at) => text === cut[at]);
      const rank = compare(read) + (rarityShare * evidence) / 100 + (same ? rankOfSame : 0);
      if (rank > (ranks.get(id)?.rank ?? Number.NEGATIVE_INFINITY)) ranks.set(id, { row, rank });
    }
    return [...ranks]
      .sort(([one, first], [other, second]) => second.rank - first.rank || one - other)
      .slice(0, limit)
      .map(([id, { row, rank }]) => {
        const name = nameOf(columns, row);
        return { id, name, score: scoreOf(compare(readText(name))), rank };
      });
  };
}
