// Splits a name into its words. Hyphens and dots part words; an apostrophe belongs to its word and is not compared.

const apostrophes = /['’‘`´ʼʻʿʾ′″"“”]/g;

/** Words of a normalised name, in order, each with whether a hyphen ties it to the one before. */
export function splitWords(text: string): readonly string[] {
  return text
    .replace(apostrophes, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
