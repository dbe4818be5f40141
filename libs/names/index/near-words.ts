// Finds the words of an index that sound like a piece of the query, and says how much evidence each of them is.
import { type Columns, count } from './columns.ts';
import { fullEdit } from './edit-costs.ts';
import { type Heard, mostFar, walkSounds } from './walk-sounds.ts';
import type { Sounding } from './words.ts';

/** Words with the weight of each (in hundredths of a natural logarithm), the heaviest first; `rows` is how many rows they stand in. */
export interface NearWords {
  readonly words: Uint32Array;
  readonly weights: Uint16Array;
  readonly rows: number;
  /** What any word at this cost would weigh, up to `mostFar`. */
  readonly weightOf: Uint16Array;
}

export type FindNear = (heard: readonly Heard[]) => NearWords;

/** An edit and a little more, as far as the first reading of a piece is sought; a little less than one for all readings. */
const mostCost = 18;
const mostCostNearby = 12;
/** The share of all names from which on a piece counts as borne by very many. */
const farUntil = 0.02;
const mostWords = 4000;
/** What an edit takes from the evidence: true pairs have few. */
const weightOfEdit = 2.2;
/** A word that nobody has may still be a common one elsewhere: its rarity counts for no more than this many bearers in a million. */
const smoothing = 30 / 1_000_000;
const leastWeight = 150;
/** Beyond what is walked, so many times more bearers with each step of the cost. */
const crowding = 1.3;
/** A short list says little of how rare its words are: it counts as the beginning of a longer one. */
const namesElsewhere = 2000;

/** Readings of one length are walked together: they mostly differ in a letter that may sound so or so. */
export function heardIn(soundings: readonly Sounding[]): readonly Heard[] {
  return [...new Set(soundings.map(({ sounds }) => sounds.length))].map((length) => {
    const alike = soundings.filter(({ sounds }) => sounds.length === length);
    return { readings: alike.map(({ sounds }) => sounds), vowelsOpen: alike[0]?.vowelsOpen === true };
  });
}

/** A finder with memory of its own for one search at a time. */
export function nearWords(columns: Columns): FindNear {
  const { near } = walkSounds(columns);
  let best = new Uint8Array(0);
  let found: number[] = [];

  const note = (word: number, cost: number) => {
    const before = best[word] as number;
    if (cost >= before || columns.uses[word] === 0) return;
    if (before === 255) found.push(word);
    best[word] = cost;
  };
  return (heard) => {
    const words = columns.counts[count.words] as number;
    if (best.length < words) best = new Uint8Array(words + 1024).fill(255);
    found = [];
    let reach = 0;
    heard.forEach((one, nth) => {
      const limit = Math.min(nth > 0 ? mostCostNearby : mostCost, 6 + 3 * (one.readings[0]?.length ?? 0));
      near(one, limit, note);
      reach = Math.max(reach, limit);
    });
    // A piece that very many bear tells little, and less with an edit: the others have to.
    const nearby = found.filter((word) => (best[word] as number) <= mostCostNearby);
    const bearers = nearby.reduce((sum, word) => sum + (columns.uses[word] as number), 0);
    if (bearers >= farUntil * (columns.counts[count.names] as number)) {
      for (const word of found) if ((best[word] as number) > mostCostNearby) best[word] = 255;
      found = nearby;
      reach = mostCostNearby;
    }
    return weigh(columns, found, best, reach);
  };
}

/** The evidence of a word is the rarity, in this list, of what sounds at least as near, less its edits. Clears `best`. */
function weigh(
  { counts, uses }: Columns,
  found: readonly number[],
  best: Uint8Array,
  reach: number,
): NearWords {
  const names = (counts[count.names] as number) + namesElsewhere;
  const starts = new Uint32Array(mostFar + 2);
  const bearers = new Float64Array(mostFar + 1);
  for (const word of found) {
    const cost = best[word] as number;
    starts[cost + 1] = (starts[cost + 1] as number) + 1;
    bearers[cost] = (bearers[cost] as number) + (uses[word] as number);
  }
  const weightOf = new Uint16Array(mostFar + 1);
  let sum = 0;
  for (let cost = 0; cost <= mostFar; cost += 1) {
    sum += bearers[cost] as number;
    const crowd = crowding ** Math.max(0, cost - reach);
    const rarity = -Math.log(Math.min(1, crowd * (sum / names + smoothing)));
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
  return { words: words.subarray(0, kept), weights: weights.subarray(0, kept), rows, weightOf };
}
