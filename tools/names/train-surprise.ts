// Counts which sounds follow which in names, and smooths: a table of eighths of bits, one character each.
import { firstMark, soundTriples, tripleCount } from '#libs/names/compare/surprise.ts';
import { foldWord } from '#libs/names/fold/fold-word.ts';
import { readName } from '#libs/names/read/read-name.ts';
import { soundCount } from '#libs/names/tables/alphabet.ts';
import { readText } from './data.ts';

/** Every word counts once however often it stands in the list, and a little for that. */
export function trainSurprise(path: string): string {
  const words = new Map<string, number>();
  for (const name of readText(path).split('\n')) {
    for (const { letters, script } of readName(name).tokens) {
      const code = foldWord(letters, script)[0] ?? '';
      if (code.length > 1 && !code.includes('?')) words.set(code, (words.get(code) ?? 0) + 1);
    }
  }
  const width = soundCount + 1;
  const [threes, twos, ones] = [
    new Float64Array(tripleCount),
    new Float64Array(width ** 2),
    new Float64Array(width),
  ];
  for (const [code, times] of words) {
    const weight = Math.sqrt(times);
    for (const at of soundTriples(code)) {
      threes[at] = (threes[at] as number) + weight;
      twos[at % width ** 2] = (twos[at % width ** 2] as number) + weight;
      ones[at % width] = (ones[at % width] as number) + weight;
    }
  }
  const all = ones.reduce((sum, count) => sum + count, 0);
  const sums = (counts: Float64Array, row: number): number =>
    counts.subarray(row * width, (row + 1) * width).reduce((sum, count) => sum + count, 0);
  let table = '';
  for (let row = 0; row < width ** 2; row++) {
    const [three, two] = [sums(threes, row), sums(twos, row % width)];
    for (let sound = 0; sound < width; sound++) {
      const one = ((ones[sound] as number) + 1) / (all + width);
      const pair = ((twos[(row % width) * width + sound] as number) + 50 * one) / (two + 50);
      const triple = ((threes[row * width + sound] as number) + 50 * pair) / (three + 50);
      const mark = firstMark + Math.min(88, Math.round(-8 * Math.log2(triple)));
      // A back quote, a backslash and a dollar sign would end the text that the table is written as.
      table += String.fromCharCode(mark === 96 || mark === 92 ? mark + 1 : mark);
    }
  }
  return table;
}
