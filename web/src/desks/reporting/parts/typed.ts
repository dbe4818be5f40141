// What is typed into a row, and what of it is sent.
import type { Answer } from '../answers.ts';

/** Everything as text, as it stands in the fields; `base` is the version that the typing started from. */
export type Typed = { value: string; narrative: string; source: string; base: number };

export function typedOf({ value, narrative, source, version }: Answer): Typed {
  return {
    value: value === null ? '' : String(value),
    narrative: narrative ?? '',
    source: source ?? '',
    base: version,
  };
}

type Facts = { value: number | null; narrative: string | null; source: string | null };

/** As the server takes it; undefined where the figure is no number. */
export function factsOf({ value, narrative, source }: Typed): Facts | undefined {
  const number = value.trim() === '' ? null : readNumber(value);
  if (number === undefined) return undefined;
  return { value: number, narrative: narrative.trim() || null, source: source.trim() || null };
}

export function isSameTyped(one: Typed, other: Typed): boolean {
  return one.value === other.value && one.narrative === other.narrative && one.source === other.source;
}

/**
 * A number as people of the four languages type it: "84 000", "0,5", "-3.25"; undefined where it is none. One mark divides;
 * more than one of them, or both, is not guessed at.
 */
export function readNumber(typedNumber: string): number | undefined {
  const plain = typedNumber
    .replaceAll(/[\s\u00a0\u202f']/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
