// Folds one word into phonetic codes.
import { soundSymbols } from '../tables/alphabet.ts';
import type { Script } from '../types.ts';
import { foldSounds, makeReadings, type Readings, readingRoom } from './fold-sounds.ts';
import { lettersOf } from './letter-codes.ts';

/** Codes in the symbols of tables/alphabet.ts; at least one, at most four; two equal symbols in a row become one. */
export function foldWord(letters: string, script: Script): readonly string[] {
  const readings = makeReadings();
  foldSounds(lettersOf(letters), script, readings);
  const codes = new Set<string>();
  for (let k = 0; k < readings.count; k++) codes.add(codeOf(readings, k));
  return [...codes];
}

const symbols: readonly string[] = [...soundSymbols];
/** Two at a time: every longer text is made anew. */
const symbolPairs: readonly string[] = symbols.flatMap((one) => symbols.map((other) => one + other));

/** Reading k in symbols. */
export function codeOf({ sounds, lengths }: Readings, k: number): string {
  const end = k * readingRoom + (lengths[k] as number);
  let code = '';
  let at = k * readingRoom;
  for (; at + 1 < end; at += 2)
    code += symbolPairs[(sounds[at] as number) * symbols.length + (sounds[at + 1] as number)];
  return at < end ? code + symbols[sounds[at] as number] : code;
}
