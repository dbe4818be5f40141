/** Texts in one language, where the server itself writes. */
import type { Texts } from '../model/shared.ts';

/** The text in one language, or in another where there is none. */
export function inLanguage(texts: Texts | null | undefined, language: keyof Texts): string {
  return texts?.[language] ?? texts?.en ?? texts?.bg ?? texts?.mk ?? texts?.sq ?? '';
}
