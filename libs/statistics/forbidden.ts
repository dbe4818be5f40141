// What is never taken in: figures told apart by religion, ethnicity or opinion, in a dimension or in one of its categories.

import type { Statistics } from './types.ts';

export const subjects = ['religion', 'ethnicity', 'opinion', 'group'] as const;
export type Subject = (typeof subjects)[number];

export interface Forbidden {
  subject: Subject;
  /** The dimension, or null where the title of the table names a group. */
  dimension: string | null;
  /** The words that say so, as they stand in the file. */
  found: string;
}

/** Beginnings of words, in English, Bulgarian, Macedonian and Albanian, and the codes of European and SDMX tables. */
const words: Readonly<Record<Exclude<Subject, 'group'>, RegExp>> = {
  religion: begins(
    'relig',
    'faith',
    'denominat',
    'confession',
    'belief',
    'religi',
    'fetar',
    'besim',
    'религи',
    'вероизпов',
    'вероиспов',
    'конфесио',
    'вярващ',
    'верниц',
  ),
  ethnicity: begins(
    'ethn',
    'race\\b',
    'races\\b',
    'racial',
    'nationalit',
    'citizen',
    'c birth',
    'country of birth',
    'birth country',
    'born abroad',
    'mother tongue',
    'native language',
    'language',
    'lang\\b',
    'minorit',
    'ancestr',
    'origin',
    'migra',
    'etni',
    'kombësi',
    'shtetësi',
    'gjuha amtare',
    'origjin',
    'pakic',
    'етни',
    'народност',
    'националност',
    'гражданство',
    'државјанство',
    'майчин',
    'мајчин',
    'произход',
    'потекло',
    'малцин',
    'раса\\b',
    'миграц',
  ),
  opinion: begins(
    'opinion',
    'politic',
    'ideolog',
    'convict',
    'party\\b',
    'parties\\b',
    'politik',
    'bindje',
    'parti\\b',
    'мнени',
    'мислењ',
    'политич',
    'убежден',
    'уверувањ',
    'идеолог',
    'парти',
  ),
};

/**
 * The first thing that must not be taken in; undefined where there is none. `groups` are words for groups of people. Areas
 * and periods are names of places and days and are not looked at; of others every name, code and category is.
 */
export function findForbidden(
  { title, dimensions }: Pick<Statistics, 'title' | 'dimensions'>,
  groups: readonly string[],
): Forbidden | undefined {
  const named = groups.map(plain).filter((group) => group !== '');
  if (title !== null && namesGroup(title, named)) return { subject: 'group', dimension: null, found: title };
  for (const { id, label, role, categories } of dimensions) {
    const texts = [
      id,
      label,
      ...(role === 'other' ? categories.flatMap((one) => [one.code, one.label]) : []),
    ];
    for (const found of texts) {
      const subject =
        subjectOf(found) ?? (role === 'other' && namesGroup(found, named) ? 'group' : undefined);
      if (subject) return { subject, dimension: id, found };
    }
  }
  return undefined;
}

function subjectOf(text: string): Subject | undefined {
  const said = plain(text);
  return (['religion', 'ethnicity', 'opinion'] as const).find((subject) => words[subject].test(said));
}

/** A group's word, or one that begins with it where it is long enough not to be the beginning of something else. */
function namesGroup(text: string, groups: readonly string[]): boolean {
  const said = ` ${plain(text)} `;
  return groups.some(
    (group) => said.includes(` ${group} `) || (group.length >= 5 && said.includes(` ${group}`)),
  );
}

/** Small letters, words apart: C_BIRTH, cBirth and "c. birth" are the same. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function begins(...beginnings: string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${beginnings.map((one) => one.replace('\\b', '(?![\\p{L}\\p{N}])')).join('|')})`,
    'u',
  );
}
