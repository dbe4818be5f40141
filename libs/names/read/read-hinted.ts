// Reads a name by what the caller knows of its spelling. Without such a hint nothing here runs.
import { atPlaceOf, endOf, idOf, startOf } from '../compare/units.ts';
import type { ReadName, ReadToken } from '../types.ts';
import { readName as readPlain } from './read-name.ts';
import { type GroupReading, type Spelling, spellingReadings } from './spelling-readings.ts';

/** What a caller knows about how a name was written down, never about who bears it. Nothing of it stays in what is read. */
export interface ReadHints {
  /**
   * By which rule its letters were set: a published one by its name (`icao-mk`), or single readings (`['ch=ш', 'ou=у']`).
   * It narrows letters that may be read in several ways. Give it only where the document or the register says so.
   */
  readonly spelling?: Spelling;
}

/**
 * Reads one name in any script. Takes at most the first 400 characters, 24 words, 32 letters a word. Throws a RangeError for
 * a hint that it does not know, and nothing else.
 */
export function readName(text: string, hints?: ReadHints): ReadName {
  const name = readPlain(text);
  if (hints?.spelling === undefined) return name;
  const readings = spellingReadings(hints.spelling);
  return { ...name, tokens: name.tokens.map((token) => readBy(readings, token)) };
}

/** Letters of a word that a rule reads, from one place to another. */
interface Span extends GroupReading {
  readonly start: number;
  readonly end: number;
}

/** The same word, compared and heard as the rule has it; text, letters and role stay as they are. */
function readBy(readings: ReadonlyMap<string, GroupReading>, token: ReadToken): ReadToken {
  const spans = spansOf(readings, token);
  if (spans.length === 0) return token;
  const heard = readPlain(respelled(token, spans)).tokens[0] ?? token;
  const { sounds, groups, kinds, told } = heard;
  const word = { ...token.word, units: narrowed(token.word, spans) };
  return { ...token, sounds, groups, kinds, told, word };
}

/** The longest groups that the rule has, from the first letter on. */
function spansOf(readings: ReadonlyMap<string, GroupReading>, { letters, script }: ReadToken): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < letters.length; ) {
    let end = Math.min(letters.length, start + longestGroup);
    while (end > start && !readings.has(script + letters.slice(start, end))) end--;
    const reading = readings.get(script + letters.slice(start, end));
    if (reading) spans.push({ ...reading, start, end });
    start = Math.max(end, start + 1);
  }
  return spans;
}

const longestGroup = 4;

/** Groups that cross what the rule reads fall away; what it reads has the number, and so the costs, of what it stands for. */
function narrowed({ units, length }: ReadToken['word'], spans: readonly Span[]): readonly number[] {
  const numberOf = (unit: number) => {
    const span = spans.find(({ start, end }) => start <= startOf(unit) && endOf(unit) <= end);
    if (!span) return idOf(unit);
    // A letter inside a group that is read as one is no letter by itself.
    return span.end - span.start === endOf(unit) - startOf(unit) ? span.unit : 0;
  };
  const crosses = (unit: number) =>
    spans.some(
      ({ start, end }) =>
        startOf(unit) < end && start < endOf(unit) && !(start === startOf(unit) && end === endOf(unit)),
    );
  return units
    .filter((unit, at) => at < length || !crosses(unit))
    .map((unit) => atPlaceOf(numberOf(unit), unit));
}

/** A way of writing each sound that has one reading; all others are their own letters. */
const unambiguous = {
  Latn: { Z: 'ž', S: 'š', J: 'dž', C: 'č', c: 'ts', j: 'y' },
  Cyrl: { Z: 'ж', S: 'ш', J: 'џ', C: 'ч', c: 'ц', j: 'ј' },
} as const;
const cyrillicLetters = new Map(
  [...'aeioubpdtgkvfzshmnlr'].map((sound, at) => [sound, 'аеиоубпдтгквфзсхмнлр'[at]]),
);

function respelled({ letters, script }: ReadToken, spans: readonly Span[]): string {
  let written = '';
  let from = 0;
  for (const { start, end, sounds } of spans) {
    written += letters.slice(from, start) + [...sounds].map((sound) => letterFor(sound, script)).join('');
    from = end;
  }
  return written + letters.slice(from);
}

function letterFor(sound: string, script: ReadToken['script']): string {
  const special: Readonly<Record<string, string>> = script === 'Cyrl' ? unambiguous.Cyrl : unambiguous.Latn;
  return special[sound] ?? (script === 'Cyrl' ? cyrillicLetters.get(sound) : undefined) ?? sound;
}
