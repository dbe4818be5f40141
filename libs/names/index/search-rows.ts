// Searches the columns of an index: near words, candidates by evidence, and the full comparison of the best of them.
import { compareRead } from '../compare/compare-read.ts';
import { readName } from '../read/read-name.ts';
import { candidates } from './candidates.ts';
import type { Columns } from './columns.ts';
import { nearWords } from './near-words.ts';
import { joinsOf, pieces } from './pieces.ts';
import { nameOf, nobody } from './rows.ts';
import type { HearPiece } from './words.ts';

/** A name that may be the one sought. `score` is that of the comparison, between 0 and 1: it ranks and decides nothing. */
export interface Hit {
  readonly id: number;
  readonly name: string;
  readonly score: number;
}

export interface SearchOptions {
  /** Hits to answer with; 20 unless told, 200 at most. */
  readonly limit?: number;
  /** Names to compare in full; 100 unless told, and never fewer than the limit. */
  readonly compared?: number;
}

export type Search = (query: string, options?: SearchOptions) => Hit[];

const mostHits = 200;

/** A search over the columns with memory of its own, for one query at a time. Answers the best first, each number once. */
export function searchRows(columns: Columns, hear: HearPiece): Search {
  const near = nearWords(columns);
  const gather = candidates(columns);
  return (query, options = {}) => {
    const limit = Math.min(Math.max(options.limit ?? 20, 1), mostHits);
    const cut = pieces(query);
    const sought = cut.map((piece, at) => ({ covers: 1 << at, near: near(hear(piece), cut.length) }));
    for (const { from, size, piece } of joinsOf(cut))
      sought.push({ covers: ((1 << size) - 1) << from, near: near(hear(piece), cut.length) });
    const read = readName(query);
    const hits = new Map<number, Hit>();
    for (const { row } of gather(sought, Math.max(options.compared ?? 100, limit))) {
      const name = nameOf(columns, row);
      const id = columns.ids[row] as number;
      // Another thread may have taken it away in between.
      if (id === nobody) continue;
      const score = compareRead(read, readName(name));
      if (score > (hits.get(id)?.score ?? -1)) hits.set(id, { id, name, score });
    }
    return [...hits.values()]
      .sort((one, other) => other.score - one.score || one.id - other.id)
      .slice(0, limit);
  };
}
