// Writes a word by a table of spellings: the longest piece first, with ^ and $ for the beginning and the end of the word.

export type Spelling = Readonly<Record<string, string>>;

/** Small letters in and out. What the table does not name stays as it is. */
export function spell(word: string, table: Spelling): string {
  let written = '';
  for (let at = 0; at < word.length; ) {
    let taken = 1;
    let put = word[at] ?? '';
    for (let length = Math.min(4, word.length - at); length > 0; length -= 1) {
      const piece = word.slice(at, at + length);
      const found =
        (at === 0 ? table[`^${piece}`] : undefined) ??
        (at + length === word.length ? table[`${piece}$`] : undefined) ??
        table[piece];
      if (found !== undefined) {
        put = found;
        taken = length;
        break;
      }
    }
    written += put;
    at += taken;
  }
  return written;
}

/** A table from two lines: "а б в" and "a b v"; "-" writes nothing. */
export function table(from: string, to: string, more: Spelling = {}): Spelling {
  const left = from.split(' ');
  const right = to.split(' ');
  if (left.length !== right.length)
    throw new Error(`The table of "${from}" has two lines of unequal length.`);
  return {
    ...Object.fromEntries(left.map((piece, at) => [piece, right[at] === '-' ? '' : right[at]])),
    ...more,
  } as Spelling;
}
