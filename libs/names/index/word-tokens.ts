// The words of an index as the comparison reads them. A word is read once for all rows and searches that meet it.
import { readName } from '../read/read-name.ts';
import type { ReadName, ReadToken } from '../types.ts';
import { type Columns, count, joined } from './columns.ts';
import { lettersOf } from './words.ts';

/** Tokens that are kept at most; the memory begins anew then. */
const mostTokens = 20_000;

/** Reads a row's name from its words. */
export type ReadRow = (row: number) => ReadName;

/** A reader with memory of its own. It forgets all words once a name was removed, by whatever thread. */
export function rowReader(columns: Columns): ReadRow {
  const tokens = new Map<number, ReadToken | null>();
  const { counts } = columns;
  let removed = counts[count.removed];

  const tokenOf = (word: number): ReadToken | null => {
    let token = tokens.get(word);
    if (token !== undefined) return token;
    if (tokens.size >= mostTokens) tokens.clear();
    token = readName(lettersOf(columns, word)).tokens[0] ?? null;
    tokens.set(word, token);
    return token;
  };
  return (row) => {
    if (counts[count.removed] !== removed) tokens.clear();
    removed = counts[count.removed];
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
}
