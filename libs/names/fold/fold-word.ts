// Folds one word into phonetic codes: every reading that its letters allow, the most common first, a few at most.
import type { Script } from '../types.ts';
import { spellings } from './spellings.ts';

const mostReadings = 4;
const longestCode = 24;

/** Codes in the symbols of tables/alphabet.ts; at least one, at most four; two equal symbols in a row become one. */
export function foldWord(letters: string, script: Script): readonly string[] {
  const table = spellings[script];
  let codes: string[] = [''];
  for (let i = 0; i < letters.length; ) {
    let sounds: readonly string[] = [soundOfUnknown(letters[i] as string)];
    let taken = 1;
    for (let size = Math.min(table.longest, letters.length - i); size > 0; size--) {
      const group = letters.slice(i, i + size);
      const found =
        (i === 0 && letters.length > size + 2 && table.atStart.get(group)) || table.anywhere.get(group);
      if (found) {
        sounds = found;
        taken = size;
        break;
      }
    }
    i += taken;
    codes = extend(codes, sounds);
    if ((codes[0] as string).length >= longestCode) break;
  }
  return [...new Set(codes)];
}

function extend(codes: readonly string[], sounds: readonly string[]): string[] {
  const longer: string[] = [];
  // The first reading of every code comes before the second of any.
  for (const sound of sounds) {
    for (const code of codes) {
      if (longer.length === mostReadings) return longer;
      longer.push(join(code, sound));
    }
  }
  return longer;
}

function join(code: string, sound: string): string {
  return sound !== '' && code.endsWith(sound[0] as string) ? code + sound.slice(1) : code + sound;
}

function soundOfUnknown(letter: string): string {
  return letter >= '0' && letter <= '9' ? '#' : '?';
}
