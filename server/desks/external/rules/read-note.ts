/** Reads a press note for what is plainly written: days, and institutions that the register knows, each with its place in the text. */
import type { Party } from '../model/parties.ts';
import type { Texts } from '../model/shared.ts';

/** Where it stands: the first letter and the letter after the last, counted in UTF-16 units of the text. */
export type Passage = { start: number; end: number; words: string };
export type FoundDays = Passage & { firstOn: string; lastOn: string };
export type FoundParty<Named> = Passage & { party: Named };

const months = monthNames();
const names = [...months.keys()].toSorted((a, b) => b.length - a.length).join('|');
const dash = String.raw`\s*[-\u2010-\u2015]\s*`;
const dot = String.raw`\s*[./]\s*`;

/** The last day in `d`, `m`, `y`; of the first what is written apart from it, in `d0`, `m0`, `y0`. */
const day = String.raw`(?<d>\d{1,2})`;
const month = String.raw`(?<m>\d{1,2}|${names})`;
const year = String.raw`(?<y>\d{4})`;
const first = (group: string) => group.replace(/^\(\?<(.)>/, '(?<$10>');

/** Longer forms first: what one has read, no other reads again. */
const forms: readonly RegExp[] = [
  // 2018-10-15
  /(?<![\d-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/g,
  // 28.9.2018 - 2.10.2018
  inDigits(`${first(day)}${dot}${first(month)}${dot}${first(year)}${dash}${day}${dot}${month}${dot}${year}`),
  // 28.9 - 2.10.2018
  inDigits(`${first(day)}${dot}${first(month)}\\.?${dash}${day}${dot}${month}${dot}${year}`),
  // 15-18.10.2018
  inDigits(`${first(day)}\\.?${dash}${day}${dot}${month}${dot}${year}`),
  // 15.10.2018
  inDigits(`${day}${dot}${month}${dot}${year}`),
  // 28 September - 2 October 2018
  inWords(`${first(day)}\\.?\\s+${first(month)}${dash}${day}\\.?\\s+${month}\\s+${year}`),
  // 15-18 October 2018
  inWords(`${first(day)}\\.?${dash}${day}\\.?\\s+${month}\\s+${year}`),
  // 15 October 2018
  inWords(`${day}\\.?\\s+${month}\\s+${year}`),
];

function inDigits(pattern: string): RegExp {
  return new RegExp(`(?<![\\d./-])${pattern.replaceAll(`|${names}`, '')}(?![\\d-])`, 'giu');
}

function inWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\d./-])${pattern.replaceAll('\\d{1,2}|', '')}(?![\\d-])`, 'giu');
}

/** Spans of days in the order of the text. A day that no calendar has, or an end before its beginning, is not proposed. */
export function findDays(text: string): FoundDays[] {
  const found: FoundDays[] = [];
  for (const pattern of forms)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const { d = '', m = '', y = '', d0 = d, m0 = m, y0 = y } = match.groups ?? {};
      const [firstOn, lastOn] = [toDay(y0, m0, d0), toDay(y, m, d)];
      if (firstOn && lastOn && firstOn <= lastOn)
        found.push({ start, end, words: match[0], firstOn, lastOn });
    }
  return found.toSorted((a, b) => a.start - b.start);
}

function toDay(year: string, month: string, dayOfMonth: string): string | undefined {
  const number = months.get(month.toLowerCase()) ?? Number(month);
  const written = `${year}-${String(number).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === written ? written : undefined;
}

type Word = { word: string; start: number; end: number };

/** Each institution once, where it stands first. Its name may stand in any of its languages, and with an ending of its own. */
export function findParties<Named extends Party & { names: Texts }>(
  text: string,
  known: readonly Named[],
): FoundParty<Named>[] {
  const words = wordsOf(text);
  const found = known.flatMap((party) => {
    const places = Object.values(party.names).flatMap((name) =>
      name ? [placeOf(words, wordsOf(name))] : [],
    );
    const first = places.filter((place) => place !== undefined).toSorted((a, b) => a.start - b.start)[0];
    return first ? [{ ...first, words: text.slice(first.start, first.end), party }] : [];
  });
  // A longer name covers a shorter one inside it: "Ministry of the Interior of Velmora" is not Velmora.
  return found
    .filter((one) => !found.some((other) => other !== one && covers(other, one)))
    .toSorted((a, b) => a.start - b.start);
}

const covers = (outer: Passage, inner: Passage) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase().normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function placeOf(text: readonly Word[], name: readonly Word[]): { start: number; end: number } | undefined {
  if (name.length === 0) return undefined;
  for (let at = 0; at + name.length <= text.length; at += 1)
    if (name.every(({ word }, n) => isForm(text[at + n]?.word ?? '', word)))
      return { start: text[at]?.start ?? 0, end: text[at + name.length - 1]?.end ?? 0 };
  return undefined;
}

/** An article or a case at the end: of a word of six letters or more the last two may change, and three may follow. */
function isForm(written: string, word: string): boolean {
  if (written === word) return true;
  if (word.length < 6)
    return word.length > 3 && written.startsWith(word) && written.length <= word.length + 2;
  return written.startsWith(word.slice(0, -2)) && written.length <= word.length + 3;
}

/** Names of months in the four languages, to their numbers. Albanian writes them with and without an ending. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of ['en', 'bg', 'mk', 'sq'])
    for (let n = 0; n < 12; n += 1) {
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
        .format(Date.UTC(2024, n, 15))
        .toLowerCase();
      names.set(name, n + 1);
    }
  return names;
}
