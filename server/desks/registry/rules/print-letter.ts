/** A letter as data for its printed form: one column for each language, every word in place. */
import type { Form, Letter } from '../model/letters.ts';
import type { Language } from '../model/shared.ts';
import { paragraphsOf } from './letters.ts';

type Say = (language: Language, key: string) => string;

const linesOf = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function printLetter(letter: Letter, form: Form, say: Say) {
  return {
    title: letter.languages.map((language) => letter.subjects[language]).join(' · '),
    language: letter.languages[0] as Language,
    pageLabel: say(letter.languages[0] as Language, 'letter.page'),
    columns: letter.languages.map((language) => ({
      language,
      head: linesOf(form.heads[language]),
      reference: [
        `${say(language, 'letter.number')} ${letter.number ?? '________'}`,
        `${say(language, 'letter.day')} ${letter.numberedOn ? writeDay(letter.numberedOn, language) : '________'}`,
      ],
      to: [say(language, 'letter.to'), letter.correspondent.names[language] ?? ''],
      subject: `${say(language, 'letter.subject')} ${letter.subjects[language] ?? ''}`,
      paragraphs: paragraphsOf(letter.bodies[language] ?? ''),
      closing: form.closings[language] ?? '',
      signatory: [letter.signatoryPosts[language] ?? '', letter.signatoryNames[language] ?? ''],
      enclosuresLabel: say(language, 'letter.enclosures'),
      enclosures: linesOf(letter.enclosures?.[language]),
    })),
  };
}

/** As letters of these countries write it. */
function writeDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  return `${Number(date)}.${Number(month)}.${year}${language === 'sq' ? '' : ' г.'}`;
}
