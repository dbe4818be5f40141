// What libs/names is measured against: letters of any script in ASCII, compared by Jaro and Winkler (best pairs of words) and by fuzzball.
import anyAscii from 'any-ascii';
import { WRatio } from 'fuzzball';

/** Mean of the best pairs of words, each word in one pair at most, over the words of the shorter name; 0 to 1. */
export function asciiJaroWinkler(a: string, b: string): number {
  const [x, y] = [asciiWords(a), asciiWords(b)];
  if (x.length === 0 || y.length === 0) return 0;
  const pairs = x.flatMap((word, i) => y.map((other, j) => ({ i, j, alike: jaroWinkler(word, other) })));
  pairs.sort((one, two) => two.alike - one.alike);
  const [takenX, takenY] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const { i, j, alike } of pairs) {
    if (takenX.has(i) || takenY.has(j)) continue;
    takenX.add(i);
    takenY.add(j);
    sum += alike;
  }
  return sum / Math.min(x.length, y.length);
}

/** fuzzball's WRatio over letters in ASCII; 0 to 1. It knows no other letters by itself. */
export const asciiWRatio = (a: string, b: string): number => WRatio(anyAscii(a), anyAscii(b)) / 100;

const asciiWords = (text: string): string[] =>
  anyAscii(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Jaro's likeness with Winkler's bonus for the same beginning (0.1 for each of up to four letters). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      matched.push(a.charCodeAt(i));
      break;
    }
  }
  const common = matched.length;
  if (common === 0) return 0;
  let [swaps, k] = [0, 0];
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && matched[k++] !== b.charCodeAt(j)) swaps++;
  const jaro = (common / a.length + common / b.length + (common - swaps / 2) / common) / 3;
  let same = 0;
  while (same < Math.min(4, a.length, b.length) && a[same] === b[same]) same++;
  return jaro + same * 0.1 * (1 - jaro);
}
