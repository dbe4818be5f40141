// What is typed into a row, and what of it is sent.
import { readNumber } from '#desks/reporting/model/read-number.ts';
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
