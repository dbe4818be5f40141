// How much of a word is an ending that a great many others have, too.
import { soundNumbers, soundSymbols } from '../tables/alphabet.ts';
import { sharedEndings } from '../tables/shared-endings.ts';

/** What stands before an ending has two sounds at least. */
const fewestBefore = 2;

const endings = sharedEndings
  .trim()
  .split(/\s+/)
  .sort((one, other) => other.length - one.length)
  .map(soundNumbers);

/** Endings by their last sound, the longest first. */
const byLastSound: readonly (readonly Uint8Array[])[] = Array.from(soundSymbols, (_, sound) =>
  endings.filter((ending) => ending.at(-1) === sound),
);

/** How many of the first `length` sounds are such an ending. */
export function sharedEnding(sounds: Uint8Array, length: number): number {
  if (length <= fewestBefore) return 0;
  const found = byLastSound[sounds[length - 1] as number] as readonly Uint8Array[];
  for (let k = 0; k < found.length; k++) {
    const ending = found[k] as Uint8Array;
    if (length - ending.length >= fewestBefore && endsSo(sounds, length, ending)) return ending.length;
  }
  return 0;
}

function endsSo(sounds: Uint8Array, length: number, ending: Uint8Array): boolean {
  const before = length - ending.length;
  for (let i = 0; i < ending.length; i++) if (sounds[before + i] !== ending[i]) return false;
  return true;
}
