/**
 * Words of a text that look like somebody's full name: two or more beginning with a capital letter, or an initial before
 * one. It knows no names and understands nothing; what it finds is a question to a person, and what it misses is theirs too.
 */

const word = String.raw`\p{Lu}[\p{Ll}’'ʼ]+(?:[-–]\p{Lu}?[\p{Ll}]+)*`;
const initial = String.raw`\p{Lu}\.`;
const fullName = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:${word}|${initial})[ \u00a0]{1,3})+${word}(?![\p{L}])`,
  'gu',
);

export type Known = {
  /** Names of people who may be named here. */
  readonly attended: readonly string[];
  /** What institutions, bodies and posts are called: never a person. */
  readonly called: readonly string[];
};

/** In the order of the text; a name that stands twice is there twice. */
export function fullNamesIn(text: string, { attended, called }: Known): string[] {
  // The longest first, so that nothing of a longer name is left standing. One word alone is no full name, and may be part
  // of somebody's: a town is also a surname.
  const plain = called
    .filter((name) => name.includes(' '))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' , '), text);
  const people = attended.map((name) => new Set(wordsOf(name)));
  const isAttended = (words: readonly string[]) =>
    words.length > 0 && people.some((own) => words.every((one) => own.has(one)));
  return [...plain.matchAll(fullName)].flatMap(({ 0: found, index }) => {
    const words = wordsOf(found);
    // A sentence begins with a capital letter whatever stands there.
    const begins = /(?:^|[.!?:;–\n])\s*$/u.test(plain.slice(0, index));
    if (isAttended(words) || (begins && isAttended(words.slice(1)))) return [];
    return [found.replaceAll(/\s+/g, ' ')];
  });
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}+/gu) ?? [];
}
