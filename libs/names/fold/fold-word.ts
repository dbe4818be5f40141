// Folds one word into phonetic codes.
import { soundSymbols } from '../tables/alphabet.ts';
import type { Script } from '../types.ts';
import { foldSounds, makeReadings, readingRoom } from './fold-sounds.ts';
import { lettersOf } from './letter-codes.ts';

/** Codes in the symbols of tables/alphabet.ts; at least one, at most four; two equal symbols in a row become one. */
export function foldWord(letters: string, script: Script): readonly string[] {
  const readings = makeReadings();
  foldSounds(lettersOf(letters), script, readings);
  const codes = new Set<string>();
  for (let k = 0; k < readings.count; k++) {
    const at = k * readingRoom;
    const sounds = readings.sounds.subarray(at, at + (readings.lengths[k] as number));
    codes.add(Array.from(sounds, (sound) => soundSymbols[sound]).join(''));
  }
  return [...codes];
}
