/** Texts and days in the language of a report. */
import type { Language } from '../model/packs.ts';
import type { Texts } from '../model/shared.ts';

/** The text in one language, or in another where there is none. */
export function inLanguage(texts: Texts | null | undefined, language: Language): string {
  return texts?.[language] ?? texts?.en ?? texts?.bg ?? texts?.mk ?? texts?.sq ?? '';
}

/** How a calendar day is written in a language. */
export function dayIn(language: Language): (on: string | null) => string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return (on) => (on ? format.format(new Date(`${on}T00:00:00Z`)) : '');
}
