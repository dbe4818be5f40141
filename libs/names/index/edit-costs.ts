// What an edit between two ways to sound costs: less where spellings of one name often differ so.
import { soundCount, soundSymbols, vowelCount } from '../tables/alphabet.ts';

/** What replacing one consonant with an unrelated one costs; all other costs are shares of it. */
export const fullEdit = 16;

/** Symbols that stand for each other at a lower cost. */
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
  ['zd', 8],
  ['st', 11],
];

/** The same where a script leaves short vowels out, and has one letter for several sounds. */
const nearBesideOpen: typeof near = [
  ['aeiou', 3],
  ['uov', 3],
  ['ij', 1],
  ['bp', 3],
  ['vf', 3],
  ['gk', 4],
  ['Jg', 4],
  ['CJS', 5],
  ['td', 5],
];

/** Cost of one symbol in the place of another, row by row. */
export const replacing: Readonly<Uint8Array> = costsOfReplacing(near);
export const replacingBesideOpen: Readonly<Uint8Array> = costsOfReplacing([...near, ...nearBesideOpen]);

/** Cost of a symbol that stands in one of the two alone. */
export const alone: Readonly<Uint8Array> = costsAlone(6, 5);

/** The same where the other side's script leaves short vowels out: a vowel more says little. */
export const aloneBesideOpen: Readonly<Uint8Array> = costsAlone(2, 4);

function costsAlone(vowel: number, breath: number): Uint8Array {
  return Uint8Array.from(soundSymbols, (symbol, at) =>
    at < vowelCount ? vowel : symbol === 'h' ? breath : symbol === 'j' ? 4 : fullEdit - 2,
  );
}

function costsOfReplacing(nearer: typeof near): Uint8Array {
  const costs = new Uint8Array(soundCount * soundCount).fill(fullEdit);
  for (let symbol = 0; symbol < soundCount; symbol += 1) costs[symbol * soundCount + symbol] = 0;
  for (const [symbols, cost] of nearer) {
    for (const one of symbols) {
      for (const other of symbols) {
        const at = soundSymbols.indexOf(one) * soundCount + soundSymbols.indexOf(other);
        costs[at] = Math.min(costs[at] as number, cost);
      }
    }
  }
  return costs;
}
