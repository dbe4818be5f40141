// The letters of one word as numbers. Reading looks at each of them many times, and a text is slower to ask.

/** The codes of the first `length` letters; serves any number of words, one at a time. */
export interface LetterCodes {
  length: number;
  readonly codes: Uint16Array;
}

/** Room for so many letters. */
export const letterRoom = (letters: number): LetterCodes => ({ length: 0, codes: new Uint16Array(letters) });

/** Writes letters behind those that are there, as many as there is room for. */
export function addLetters(letters: string, into: LetterCodes): void {
  const end = Math.min(into.codes.length, into.length + letters.length);
  for (let i = 0; into.length < end; i++) into.codes[into.length++] = letters.charCodeAt(i);
}

export function lettersOf(text: string): LetterCodes {
  const letters = letterRoom(text.length);
  addLetters(text, letters);
  return letters;
}
