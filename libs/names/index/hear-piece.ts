// How a piece of a name may sound, as the reading of names has it.
import { foldWord } from '../fold/fold-word.ts';
import { readName } from '../read/read-name.ts';
import { soundNumbers } from '../tables/alphabet.ts';
import type { Sounding } from './words.ts';

/** The readings of a piece; none for a piece without letters. */
export function hearPiece(piece: string): readonly Sounding[] {
  return readName(piece).tokens.flatMap(({ letters, script }) =>
    foldWord(letters, script).map((code) => ({ sounds: soundNumbers(code), vowelsOpen: script === 'Arab' })),
  );
}
