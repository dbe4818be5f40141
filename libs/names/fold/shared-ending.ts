// How much of a word is an ending that a great many others have, too.
import { soundNumbers } from '../tables/alphabet.ts';
import { sharedEndings } from '../tables/shared-endings.ts';

/** What stands before an ending has two sounds at least. */
const fewestBefore = 2;

/** Endings by their last sound, the longest first. */
const byLastSound: ReadonlyMap<number, readonly Uint8Array[]> = Map.groupBy(
  sharedEndings
    .trim()
    .split(/\s+/)
    .sort((one, other) => other.length - one.length)
    .map(soundNumbers),
  (ending) => ending.at(-1) as number,
);

/** How many of the first `length` sounds are such an ending. */
export function sharedEnding(sounds: Uint8Array, length: number): number {
  for (const ending of byLastSound.get(sounds[length - 1] as number) ?? [])
    if (length - ending.length >= fewestBefore && endsSo(sounds, length, ending)) return ending.length;
  return 0;
}

function endsSo(sounds: Uint8Array, length: number, ending: Uint8Array): boolean {
  const before = length - ending.length;
  for (let i = 0; i < ending.length; i++) if (sounds[before + i] !== ending[i]) return false;
  return true;
}
