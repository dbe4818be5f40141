// Where the sounds of two words part: what stands between the beginning and the end that they share.
import { soundSymbols, vowelCount } from '../tables/alphabet.ts';

/** How many sizes and kinds of differences are told apart. */
export const differenceSizes = 4 * 6;
export const differenceKinds = 2 + 5 * 3;

/**
 * What stands between the beginning and the end that two words share, as one number: size × `differenceKinds` + kind.
 * The size says how many sounds the one word has there (up to 3) and the other (up to 5). The kind is 0 for words that
 * sound alike, 1 where they differ in more than one sound. Else one sound: a vowel or a consonant more, two vowels, a
 * vowel and a consonant, two consonants; each at the beginning, inside or at the end.
 */
export function wordDifference(x: string, y: string): number {
  const first = sharedFirst(x, y);
  const last = sharedLast(x, y, first);
  const [inX, inY] = [x.length - first - last, y.length - first - last];
  const size = Math.min(3, Math.min(inX, inY)) * 6 + Math.min(5, Math.max(inX, inY));
  const kind = inX === 0 && inY === 0 ? 0 : inX > 1 || inY > 1 ? 1 : oneSound(x, y, first, last);
  return size * differenceKinds + kind;
}

const isConsonant = (sounds: string, at: number): boolean =>
  soundSymbols.indexOf(sounds.charAt(at)) >= vowelCount;

function oneSound(x: string, y: string, first: number, last: number): number {
  const [inX, inY] = [x.length - first - last, y.length - first - last];
  const consonants =
    (inX === 1 && isConsonant(x, first) ? 1 : 0) + (inY === 1 && isConsonant(y, first) ? 1 : 0);
  const what = inX === inY ? 2 + consonants : consonants;
  return 2 + what * 3 + (first === 0 ? 0 : last === 0 ? 2 : 1);
}

function sharedFirst(x: string, y: string): number {
  let count = 0;
  while (count < x.length && count < y.length && x.charCodeAt(count) === y.charCodeAt(count)) count++;
  return count;
}

function sharedLast(x: string, y: string, first: number): number {
  let count = 0;
  const most = Math.min(x.length, y.length) - first;
  while (count < most && x.charCodeAt(x.length - 1 - count) === y.charCodeAt(y.length - 1 - count)) count++;
  return count;
}
