// The words of an index as the comparison reads them. A word is read once for all rows and searches that meet it.
import { readName, wordCache } from '../read/read-name.ts';
import type { ReadName, ReadToken } from '../types.ts';
import { type Columns, count, joined } from './columns.ts';
import { lettersOf } from './words.ts';

/** Tokens that are kept at most; the memory begins anew then. */
const mostTokens = 20_000;

export interface RowReader {
  /** A row's name by its words. */
  readRow(row: number): ReadName;
  /** A row's name as it is written. */
  readText(text: string): ReadName;
}

/** A reader with memory of its own. It forgets all words once a name was removed, by whatever thread. */
export function rowReader(columns: Columns): RowReader {
  const tokens = new Map<number, ReadToken | null>();
  let cache = wordCache();
  const { counts } = columns;
  let removed = counts[count.removed];

  const forget = () => {
    tokens.clear();
    cache = wordCache();
  };
  const tokenOf = (word: number): ReadToken | null => {
    let token = tokens.get(word);
    if (token !== undefined) return token;
    if (tokens.size >= mostTokens) forget();
    token = readName(lettersOf(columns, word), cache).tokens[0] ?? null;
    tokens.set(word, token);
    return token;
  };
  const keepUp = () => {
    if (counts[count.removed] !== removed) forget();
    removed = counts[count.removed];
  };
  const readRow = (row: number): ReadName => {
    keepUp();
    // Columns grow: those of a moment ago do not know the newest rows.
    const { rowAt, rowWords } = columns;
    const read: ReadToken[] = [];
    const end = rowAt[row + 1] as number;
    for (let at = rowAt[row] as number; at < end; at += 1) {
      const word = rowWords[at] as number;
      const token = (word & joined) === 0 ? tokenOf(word) : null;
      if (token !== null) read.push(token);
    }
    return { text: '', scripts: [], tokens: read };
  };
  const readText = (text: string): ReadName => {
    keepUp();
    return readName(text, cache);
  };
  return { readRow, readText };
}
