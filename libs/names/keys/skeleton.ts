// The consonants of a word in a few coarse classes: what the spellings of one name in several scripts still have in common.
const classes: readonly (readonly [string, string])[] = [
  ['bp', 'B'],
  ['dt', 'T'],
  ['gk', 'K'],
  ['vf', 'F'],
  ['zsZScJC', 'S'],
  ['m', 'M'],
  ['n', 'N'],
  ['l', 'L'],
  ['r', 'R'],
  ['?', '?'],
  ['#', '#'],
];
const classOf = new Map(classes.flatMap(([symbols, name]) => [...symbols].map((symbol) => [symbol, name])));

/** The skeleton of a phonetic code: vowels, h and j left out, a class once in a row; A where nothing stays. "mohamed" is MT. */
export function skeleton(code: string): string {
  let found = '';
  for (const symbol of code) {
    const name = classOf.get(symbol) ?? '';
    if (!found.endsWith(name) || name === '') found += name;
  }
  return found || (code === '' ? '' : 'A');
}
