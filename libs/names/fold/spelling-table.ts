// Reads a table of spellings: groups of letters, and what each may sound like.

/** Letters to their readings, most common first; groups that count only at the beginning of a word stand apart. */
export interface SpellingTable {
  readonly anywhere: ReadonlyMap<string, readonly string[]>;
  readonly atStart: ReadonlyMap<string, readonly string[]>;
  /** Letters of the longest group. */
  readonly longest: number;
}

/** @param text entries `sh=S/sh`, apart by white space; `-` is silent, `^al` counts at the beginning only; lines with # are remarks. */
export function spellingTable(text: string): SpellingTable {
  const anywhere = new Map<string, readonly string[]>();
  const atStart = new Map<string, readonly string[]>();
  let longest = 1;
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('#')) continue;
    for (const entry of line.split(' ')) {
      const [letters = '', readings] = entry.split('=');
      if (letters === '' || readings === undefined) continue;
      const start = letters.startsWith('^');
      const group = start ? letters.slice(1) : letters;
      const sounds = readings.split('/').map((reading) => (reading === '-' ? '' : reading));
      (start ? atStart : anywhere).set(group, sounds);
      longest = Math.max(longest, group.length);
    }
  }
  return { anywhere, atStart, longest };
}
