// Finds the words of an index that sound like a piece of the query, and says how much evidence each of them is.
import { type Columns, count } from './columns.ts';
import { fullEdit } from './edit-costs.ts';
import { walkSounds } from './walk-sounds.ts';
import type { Sounding } from './words.ts';

/** Words with the weight of each (in hundredths of a natural logarithm), the heaviest first; `rows` is how many rows they stand in. */
export interface NearWords {
  readonly words: Uint32Array;
  readonly weights: Uint16Array;
  readonly rows: number;
}

export type FindNear = (soundings: readonly Sounding[]) => NearWords;

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
/** A short list says little of how rare its words are: it counts as the beginning of a longer one. */
const namesElsewhere = 2000;

/** A finder with memory of its own for one search at a time. */
export function nearWords(columns: Columns): FindNear {
  const walk = walkSounds(columns);
  let best = new Uint8Array(0);
  let found: number[] = [];

  const note = (word: number, cost: number) => {
    const before = best[word] as number;
    if (cost >= before || columns.uses[word] === 0) return;
    if (before === 255) found.push(word);
    best[word] = cost;
  };
  return (soundings) => {
    const words = columns.counts[count.words] as number;
    if (best.length < words) best = new Uint8Array(words + 1024).fill(255);
    found = [];
    // Readings of one length are walked together: they mostly differ in a letter that may sound so or so.
    const heard = [...new Set(soundings.map(({ sounds }) => sounds.length))].map((length) => {
      const alike = soundings.filter(({ sounds }) => sounds.length === length);
      return { readings: alike.map(({ sounds }) => sounds), vowelsOpen: alike[0]?.vowelsOpen === true };
    });
    heard.forEach((one, nth) => {
      const most = nth > 0 ? mostCostNearby : mostCost;
      walk(one, Math.min(most, 5 + (one.readings[0]?.length ?? 0) * 3), note);
    });
    // A piece that very many bear tells little, and less with an edit: the others have to.
    const nearby = found.filter((word) => (best[word] as number) <= mostCostNearby);
    const bearers = nearby.reduce((sum, word) => sum + (columns.uses[word] as number), 0);
    if (bearers >= farUntil * (columns.counts[count.names] as number)) {
      for (const word of found) if ((best[word] as number) > mostCostNearby) best[word] = 255;
      found = nearby;
    }
    return weigh(columns, found, best);
  };
}

/** The evidence of a word is the rarity, in this list, of what sounds at least as near, less its edits. Clears `best`. */
function weigh({ counts, uses }: Columns, found: readonly number[], best: Uint8Array): NearWords {
  const names = (counts[count.names] as number) + namesElsewhere;
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
