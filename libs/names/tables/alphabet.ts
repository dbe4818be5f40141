// The small phonetic alphabet that every spelling is folded into: 28 symbols, so that one fits into five bits.

/** One character a symbol; its place is its number. Z S J C c are ž š dž č ts; `?` is a letter that we can't read, `#` a digit. */
export const soundSymbols = 'aeioubpdtgkvfzsZSJCcjhmnlr?#';

/** How many symbols there are; numbers of symbols are below it. */
export const soundCount = soundSymbols.length;

/** The first five symbols are vowels. */
export const vowelCount = 5;

/** A code ("mohamed") as numbers of symbols. Unknown characters become `?`. */
export function soundNumbers(code: string): Uint8Array {
  const numbers = new Uint8Array(code.length);
  for (let i = 0; i < code.length; i++) {
    const at = soundSymbols.indexOf(code[i] as string);
    numbers[i] = at < 0 ? soundSymbols.indexOf('?') : at;
  }
  return numbers;
}

/** Kinds of consonants that spellings keep apart. */
export const consonantKinds = ['bpvf', 'dt', 'gk', 'h', 'zsc', 'ZSJC', 'm', 'n', 'l', 'r'];

/** The kind of consonant that each sound is, as one bit; 0 for vowels and unknown letters. */
export const kindOfSound: Readonly<Uint16Array> = Uint16Array.from(soundSymbols, (sound) => {
  const kind = consonantKinds.findIndex((sounds) => sounds.includes(sound));
  return kind < 0 ? 0 : 1 << kind;
});
