// Makes any number of distinct names out of name parts, the same ones for the same seed.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface Group {
  readonly group: string;
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly family: readonly string[];
}

const seed = 20261122;
const middleShare = 0.25;

/** Distinct names from a file of parts (JSON, gzip), the larger groups more often. */
export function* generateNames(partsFile: string, wanted: number): Generator<string> {
  const groups = (JSON.parse(gunzipSync(readFileSync(partsFile)).toString()) as Group[]).filter(
    ({ given, family }) => given.length > 0 && family.length > 0,
  );
  const ends: number[] = [];
  for (const { given, family } of groups)
    ends.push((ends.at(-1) ?? 0) + Math.sqrt(given.length * family.length));
  const random = randomFrom(seed);
  const made = new Set<string>();
  while (made.size < wanted) {
    const group = groups[placeIn(ends, random() * (ends.at(-1) as number))] as Group;
    const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] as string;
    const middle = group.middle.length > 0 && random() < middleShare ? [pick(group.middle)] : [];
    const name = [pick(group.given), ...middle, pick(group.family)].join(' ');
    if (made.has(name)) continue;
    made.add(name);
    yield name;
  }
}

function placeIn(ends: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers from 0 to below 1, always the same (a linear congruence mixed as in splitmix). */
export function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}
