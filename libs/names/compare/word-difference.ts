// Where the sounds of two words part: what stands between the beginning and the end that they share.
import { vowelCount } from '../tables/alphabet.ts';

/** Kinds of differences that `differenceSize` and `differenceKind` tell apart. */
export const differenceSizes = 4 * 6;
export const differenceKinds = 2 + 5 * 3;

/** Sounds between the shared beginning and end: how many the one word has (up to 3) and the other (up to 5), as one number. */
export function differenceSize(x: Uint8Array, y: Uint8Array): number {
  const first = sharedFirst(x, y);
  const last = sharedLast(x, y, first);
  const [inX, inY] = [x.length - first - last, y.length - first - last];
  return Math.min(3, Math.min(inX, inY)) * 6 + Math.min(5, Math.max(inX, inY));
}

/**
 * 0 for words that sound alike, 1 where they differ in more than one sound. Else one sound: a vowel or a consonant more,
 * two vowels, a vowel and a consonant, two consonants; each at the beginning, inside or at the end.
 */
export function differenceKind(x: Uint8Array, y: Uint8Array): number {
  const first = sharedFirst(x, y);
  const last = sharedLast(x, y, first);
  const [inX, inY] = [x.length - first - last, y.length - first - last];
  if (inX === 0 && inY === 0) return 0;
  if (inX > 1 || inY > 1) return 1;
  const consonants =
    (inX === 1 && (x[first] as number) >= vowelCount ? 1 : 0) +
    (inY === 1 && (y[first] as number) >= vowelCount ? 1 : 0);
  const what = inX === inY ? 2 + consonants : consonants;
  return 2 + what * 3 + (first === 0 ? 0 : last === 0 ? 2 : 1);
}

function sharedFirst(x: Uint8Array, y: Uint8Array): number {
  let count = 0;
  while (count < x.length && count < y.length && x[count] === y[count]) count++;
  return count;
}

function sharedLast(x: Uint8Array, y: Uint8Array, first: number): number {
  let count = 0;
  const most = Math.min(x.length, y.length) - first;
  while (count < most && x[x.length - 1 - count] === y[y.length - 1 - count]) count++;
  return count;
}
