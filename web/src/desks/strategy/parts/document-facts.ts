// What the list of documents and a document's own page say of it in the same words.
import type { useFormat } from '../../../kernel/i18n.tsx';
import type { Instrument } from '../queries.ts';

/** Where a document states only its year, only the year is told. */
export function statedDate(
  date: string | null,
  format: Pick<ReturnType<typeof useFormat>, 'date'>,
): string | undefined {
  if (date === null) return undefined;
  return date.length === 10 ? format.date(date) : date;
}

/** A text that nobody has imported yet is not held here, whatever is meant to be. */
export function heldHere(of: Pick<Instrument, 'holding' | 'languages'>): Instrument['holding'] {
  return of.holding === 'text' && of.languages.length === 0 ? 'metadata-only' : of.holding;
}
