// Small looks into untrusted JSON: each answers what is there, or says where something else stands.

import { StatisticsError } from './errors.ts';

export type Bag = Readonly<Record<string, unknown>>;

/** Only an own member counts: a file cannot name what every object has. */
export function member(bag: Bag, name: string): unknown {
  return Object.hasOwn(bag, name) ? bag[name] : undefined;
}

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function bagAt(value: unknown, at: string): Bag {
  return isBag(value) ? value : wrong(value, at, 'an object');
}

export function listAt(value: unknown, at: string): readonly unknown[] {
  return Array.isArray(value) ? value : wrong(value, at, 'a list');
}

export function textAt(value: unknown, at: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : wrong(value, at, 'a text');
}

export function textOrNull(value: unknown, at: string): string | null {
  return value === undefined || value === null || value === '' ? null : textAt(value, at);
}

/** null where there is no value; anything but a number is refused. */
export function figureAt(value: unknown, at: string): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new StatisticsError('statistics.no-number', { at, found: shorten(value) });
}

export function wrong(value: unknown, at: string, wanted: string): never {
  if (value === undefined) throw new StatisticsError('statistics.lacks', { at, what: wanted });
  throw new StatisticsError('statistics.does-not-fit', { at, found: shorten(value), wanted });
}

export function shorten(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')).slice(0, 60);
}
