// How far two ways to sound are from each other: edits weighed by how often spellings of one name differ so.
import { soundCount, soundSymbols, vowelCount } from '../tables/alphabet.ts';

/** What replacing one consonant with an unrelated one costs; all other costs are shares of it. */
export const fullEdit = 16;

const near: readonly (readonly [string, number])[] = [
  ['aeiou', 6],
  ['bp', 5],
  ['dt', 5],
  ['gk', 5],
  ['vf', 4],
  ['zs', 3],
  ['ZS', 3],
  ['JC', 4],
  ['zsZScJC', 8],
  ['JZgj', 8],
  ['hgk', 9],
  ['uov', 5],
  ['bv', 9],
  ['ij', 2],
  ['ej', 5],
  ['mn', 9],
  ['lr', 12],
  ['td', 5],
  ['zd', 8],
  ['st', 11],
];

/** Cost of one symbol in the place of another, row by row. */
const replacing = costsOfReplacing();
/** Cost of a symbol that stands in one of the two alone. */
const missing = Uint8Array.from(soundSymbols, (symbol, at) =>
  at < vowelCount ? 6 : symbol === 'h' ? 5 : symbol === 'j' ? 4 : fullEdit - 2,
);
const openVowel = 2;
const longest = 24;

/** A comparison of two readings with memory of its own; use one per search or thread. */
export function distance(): Distance {
  const line = new Uint16Array(longest + 1);
  return (a, aFrom, aTo, b, bFrom, bTo, limit) => {
    const aOpen = a[aFrom] === 1;
    const bOpen = b[bFrom] === 1;
    const aLength = Math.min(aTo - aFrom - 1, longest);
    const bLength = Math.min(bTo - bFrom - 1, longest);
    line[0] = 0;
    for (let j = 1; j <= bLength; j += 1)
      line[j] = (line[j - 1] as number) + alone(b[bFrom + j] as number, aOpen);
    for (let i = 1; i <= aLength; i += 1) {
      const symbol = a[aFrom + i] as number;
      const less = alone(symbol, bOpen);
      const row = symbol * soundCount;
      let diagonal = line[0] as number;
      let before = diagonal + less;
      let least = before;
      line[0] = before;
      for (let j = 1; j <= bLength; j += 1) {
        const other = b[bFrom + j] as number;
        const above = line[j] as number;
        let cost = diagonal + (replacing[row + other] as number);
        if (above + less < cost) cost = above + less;
        const more = before + alone(other, aOpen);
        if (more < cost) cost = more;
        diagonal = above;
        line[j] = cost;
        before = cost;
        if (cost < least) least = cost;
      }
      if (least > limit) return least;
    }
    return line[bLength] as number;
  };
}

/** Compares two readings, each with its first byte; stops early once the cost is sure to be over the limit. */
export type Distance = (
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
  limit: number,
) => number;

/** Where the other side's script leaves vowels out, a vowel more says little. */
function alone(symbol: number, open: boolean): number {
  return open && symbol < vowelCount ? openVowel : (missing[symbol] as number);
}

function costsOfReplacing(): Uint8Array {
  const costs = new Uint8Array(soundCount * soundCount).fill(fullEdit);
  for (let symbol = 0; symbol < soundCount; symbol += 1) costs[symbol * soundCount + symbol] = 0;
  for (const [symbols, cost] of near) {
    for (const one of symbols) {
      for (const other of symbols) {
        const at = soundSymbols.indexOf(one) * soundCount + soundSymbols.indexOf(other);
        costs[at] = Math.min(costs[at] as number, cost);
      }
    }
  }
  return costs;
}
