// Finds the words of an index that sound like a piece of the query, and says how much evidence each of them is.
import { type Columns, count } from './columns.ts';
import { distance, fullEdit } from './distance.ts';
import { bucketOf, mostKeys, writeKeys } from './keys.ts';
import type { Sounding } from './words.ts';

/** Words with the weight of each (in hundredths of a natural logarithm), the heaviest first; `rows` is how many rows they stand in. */
export interface NearWords {
  readonly words: Uint32Array;
  readonly weights: Uint16Array;
  readonly rows: number;
}

export type FindNear = (soundings: readonly Sounding[]) => NearWords;

const mostCost = 34;
const mostWords = 4000;
/** What an edit takes from the evidence: true pairs have few. */
const weightOfEdit = 2.2;
/** A word that nobody has may still be a common one elsewhere: its rarity counts for no more than this many bearers in a million. */
const smoothing = 30 / 1_000_000;
const leastWeight = 60;

/** A finder with memory of its own for one search at a time; make it anew when the columns were replaced. */
export function nearWords(columns: Columns): FindNear {
  const compare = distance();
  const keys = new Uint32Array(mostKeys);
  let best = new Uint8Array(0);
  let seen = new Uint32Array(0);
  let turn = 0;

  return (soundings) => {
    const { counts, sounds, soundAt, wordOf, bucketAt, bucketReadings, readingAt, uses } = columns;
    const words = counts[count.words] as number;
    const readings = counts[count.readings] as number;
    if (best.length < words) best = new Uint8Array(words + 1024).fill(255);
    if (seen.length < readings) {
      seen = new Uint32Array(readings + 1024);
      turn = 0;
    }
    const found: number[] = [];

    const look = (reading: number, sought: Uint8Array, limit: number) => {
      if (seen[reading] === turn) return;
      seen[reading] = turn;
      const word = wordOf[reading] as number;
      if (uses[word] === 0) return;
      const from = soundAt[reading] as number;
      const cost = compare(sought, 0, sought.length, sounds, from, soundAt[reading + 1] as number, limit);
      const before = best[word] as number;
      if (cost > limit || cost >= before) return;
      if (before === 255) found.push(word);
      best[word] = cost;
    };

    const buckets = bucketAt.length - 2;
    const unsettled = readingAt[counts[count.settledWords] as number] as number;
    for (const { sounds: heard, vowelsOpen } of soundings) {
      turn += 1;
      const sought = new Uint8Array(heard.length + 1);
      sought[0] = vowelsOpen ? 1 : 0;
      sought.set(heard, 1);
      const limit = Math.min(mostCost, 6 + heard.length * 4);
      const keyCount = buckets > 0 ? writeKeys(sought, 1, sought.length, keys) : 0;
      for (let key = 0; key < keyCount; key += 1) {
        const bucket = bucketOf(keys[key] as number, buckets);
        const end = bucketAt[bucket + 1] as number;
        for (let at = bucketAt[bucket] as number; at < end; at += 1)
          look(bucketReadings[at] as number, sought, limit);
      }
      for (let reading = unsettled; reading < readings; reading += 1) look(reading, sought, limit);
    }
    return weigh(columns, found, best);
  };
}

/** The evidence of a word is the rarity, in this list, of what sounds at least as near, less its edits. Clears `best`. */
function weigh({ counts, uses }: Columns, found: readonly number[], best: Uint8Array): NearWords {
  const names = Math.max(counts[count.names] as number, 1);
  const starts = new Uint32Array(mostCost + 2);
  const bearers = new Float64Array(mostCost + 1);
  for (const word of found) {
    const cost = best[word] as number;
    starts[cost + 1] = (starts[cost + 1] as number) + 1;
    bearers[cost] = (bearers[cost] as number) + (uses[word] as number);
  }
  const weightOf = new Uint16Array(mostCost + 1);
  let sum = 0;
  for (let cost = 0; cost <= mostCost; cost += 1) {
    sum += bearers[cost] as number;
    const rarity = -Math.log(Math.min(1, sum / names + smoothing));
    weightOf[cost] = Math.max(0, Math.round(100 * (rarity - (weightOfEdit * cost) / fullEdit)));
    starts[cost + 1] = (starts[cost + 1] as number) + (starts[cost] as number);
  }
  const words = new Uint32Array(found.length);
  for (const word of found) {
    const cost = best[word] as number;
    const place = starts[cost] as number;
    words[place] = word;
    starts[cost] = place + 1;
  }
  let kept = 0;
  let rows = 0;
  const weights = new Uint16Array(Math.min(found.length, mostWords));
  for (; kept < weights.length; kept += 1) {
    const word = words[kept] as number;
    const weight = weightOf[best[word] as number] as number;
    if (weight < leastWeight) break;
    weights[kept] = weight;
    rows += uses[word] as number;
  }
  for (const word of found) best[word] = 255;
  return { words: words.subarray(0, kept), weights: weights.subarray(0, kept), rows };
}
