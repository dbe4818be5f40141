/** Words as they are compared: capitals, blanks and marks at the end are no difference. */
import type { Texts } from '../model/shared.ts';

export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[.:*]+$/u, '');
}

/** A text in each of its languages. */
export function waysOf(texts: Texts | null | undefined): string[] {
  return Object.values(texts ?? {}).flatMap((text) => (text ? [fold(text)] : []));
}
