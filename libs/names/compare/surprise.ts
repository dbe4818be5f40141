// How much a word tells: how surprising its sounds are after one another. No list of names stands behind it, only a small
// table of three sounds in a row, and no word may tell much more than the median one: a name that is common at home and
// rare in the data must not bring its bearers more weight (and more false hits) than others.
import { soundCount, soundSymbols } from '../tables/alphabet.ts';
import { soundSurprise } from '../tables/sound-surprise.ts';

/** What the median word tells is 1; the least and the most that any word may. */
export const leastTold = 0.5;
export const mostTold = 1.5;

/** Bits of the median word. */
export const medianBits = 18;

/** The table's characters count eighths of a bit from this one on. */
export const firstMark = 35;
/** Beginning and end of a word, as a sound. */
const edge = soundCount;
const width = soundCount + 1;

/** Eighths of a bit, by place. */
const eighths = Uint8Array.from(soundSurprise, (mark) => mark.charCodeAt(0) - firstMark);

/** Between 0.5 and 1.5, by the first so many sounds: the word's first code. */
export function toldBy(sounds: Uint8Array, length: number): number {
  let sum = 0;
  let [before, last] = [edge, edge];
  for (let i = 0; i <= length; i++) {
    const sound = i === length ? edge : (sounds[i] as number);
    sum += eighths[(before * width + last) * width + sound] as number;
    before = last;
    last = sound;
  }
  return Math.min(mostTold, Math.max(leastTold, sum / 8 / medianBits));
}

/** Places in the table: each sound, and the end, after the two sounds before it. */
export function soundTriples(code: string): number[] {
  const places: number[] = [];
  let [before, last] = [edge, edge];
  for (let i = 0; i <= code.length; i++) {
    const sound = i === code.length ? edge : Math.max(0, soundSymbols.indexOf(code[i] as string));
    places.push((before * width + last) * width + sound);
    [before, last] = [last, sound];
  }
  return places;
}

/** How many places the table has. */
export const tripleCount = width ** 3;
