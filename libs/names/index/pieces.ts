// Cuts a name into the pieces that the index keeps as words, and says which neighbours are often written as one.
import { normalise } from '../read/normalise.ts';
import { splitWords } from '../read/split-words.ts';
import { particles } from '../tables/roles.ts';

const mostLetters = 400;
/** A name is found by these; what is found is compared by more words (../read/read-name.ts). */
const mostPieces = 12;

/** The pieces of a name in small letters and in one form, twelve at most. "Kozar-Belin, Ivo" has three. */
export function pieces(name: string): readonly string[] {
  return splitWords(normalise(name.slice(0, mostLetters))).slice(0, mostPieces);
}

/** Halves of names that some spellings write together with the other half: Abd al-Karim, Abdulkarim, Abdel Karim. */
const halves = new Set(
  `abd abdul abdel abdal abdol abdur abdu nur nour noor din deen eddin eddine uddin allah ullah ullāh
  абд абдул абдель абдел абду нур дин эддин уддин аллах улла عبد نور الله الدين αμπντ αμπντουλ αμπντελ`.split(
    /\s+/,
  ),
);

/** A run of neighbours written as one: from which piece, how many. */
export interface Join {
  readonly from: number;
  readonly size: 2 | 3;
  readonly piece: string;
}

/** The joins of some pieces: a particle or a half with its neighbour, and two names with an article between them. */
export function joinsOf(found: readonly string[]): Join[] {
  const joins: Join[] = [];
  for (let from = 0; from + 1 < found.length; from += 1) {
    const one = found[from] as string;
    const two = found[from + 1] as string;
    if (!binds(one) && !binds(two)) continue;
    joins.push({ from, size: 2, piece: one + two });
    const three = found[from + 2];
    if (three !== undefined && particles.has(two)) joins.push({ from, size: 3, piece: one + two + three });
  }
  return joins;
}

function binds(piece: string): boolean {
  return particles.has(piece) || halves.has(piece);
}
