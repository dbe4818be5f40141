// Macedonian and Albanian where the browser knows neither: Chromium leaves both out and would write them in English.

type Style = 'short' | 'medium' | 'long' | 'full';

/** The languages that browsers leave out. */
export type LeftOut = 'mk' | 'sq';

type Words = {
  /** A language that every browser has and that writes numbers the same way. */
  numbersAs: string;
  months: string;
  shortMonths: string;
  weekdays: string;
  year: (year: string) => string;
  at: string;
  days: (days: number) => string;
};

const near =
  (names: Record<number, string>, other: (days: number, count: number) => string) => (days: number) =>
    names[days] ?? other(days, Math.abs(days));

const words: Readonly<Record<LeftOut, Words>> = {
  mk: {
    numbersAs: 'sr',
    months: 'јануари февруари март април мај јуни јули август септември октомври ноември декември',
    shortMonths: 'јан. фев. мар. апр. мај јун. јул. авг. сеп. окт. ное. дек.',
    weekdays: 'недела,понеделник,вторник,среда,четврток,петок,сабота',
    year: (year) => `${year} г.`,
    at: ', во ',
    days: near({ 0: 'денес', 1: 'утре', [-1]: 'вчера', 2: 'задутре', [-2]: 'завчера' }, (days, count) => {
      const unit = count % 10 === 1 && count % 100 !== 11 ? 'ден' : 'дена';
      return `${days > 0 ? 'за' : 'пред'} ${count} ${unit}`;
    }),
  },
  sq: {
    numbersAs: 'pl',
    months: 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
    shortMonths: 'jan shk mar pri maj qer korr gush sht tet nën dhj',
    weekdays: 'e diel,e hënë,e martë,e mërkurë,e enjte,e premte,e shtunë',
    year: (year) => year,
    at: ', ',
    days: near({ 0: 'sot', 1: 'nesër', [-1]: 'dje' }, (days, count) =>
      days > 0 ? `pas ${count} ditësh` : `${count} ditë më parë`,
    ),
  },
};

/** What writes a day, a moment and the distance of days, and the locale to write numbers by. */
export function formatByHand(language: LeftOut) {
  const own = words[language];
  const [months, shortMonths, weekdays] = [
    own.months.split(' '),
    own.shortMonths.split(' '),
    own.weekdays.split(','),
  ];
  // Slow to make, so made once for each zone.
  const zones = new Map<string, Intl.DateTimeFormat>();
  const inZone = (timeZone: string) => {
    const found =
      zones.get(timeZone) ??
      new Intl.DateTimeFormat('en-GB', {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      });
    zones.set(timeZone, found);
    return found;
  };
  const parts = (moment: Date, timeZone: string) => {
    const found = new Map(
      inZone(timeZone)
        .formatToParts(moment)
        .map(({ type, value }) => [type as string, value]),
    );
    return (name: string) => found.get(name) ?? '';
  };
  const date = (moment: Date, timeZone: string, style: Style): string => {
    const part = parts(moment, timeZone);
    const [year, month, day] = [Number(part('year')), Number(part('month')) - 1, Number(part('day'))];
    if (style === 'short') return `${day}.${month + 1}.${year}`;
    const name = (style === 'medium' ? shortMonths : months)[month] ?? '';
    const weekday = weekdays[new Date(Date.UTC(year, month, day)).getUTCDay()] ?? '';
    return `${style === 'full' ? `${weekday}, ` : ''}${day} ${name} ${own.year(String(year))}`;
  };
  return {
    numbersAs: own.numbersAs,
    date,
    moment: (moment: Date, timeZone: string): string => {
      const part = parts(moment, timeZone);
      return `${date(moment, timeZone, 'medium')}${own.at}${part('hour')}:${part('minute')}`;
    },
    days: own.days,
    compare: compareByHand(language),
  };
}

/** The alphabet of each, said in letters whose order every browser knows. */
function compareByHand(language: LeftOut): (a: string, b: string) => number {
  // Serbian has ђ and ћ where Macedonian has ѓ and ќ.
  const neighbours: Readonly<Record<string, string>> = { ѓ: 'ђ', Ѓ: 'Ђ', ќ: 'ћ', Ќ: 'Ћ' };
  // A letter of Albanian that comes after all that begins alike: its first letter and a mark behind every other letter.
  const last = '\uE000';
  const plain = (letter: string) => letter.normalize('NFD')[0] ?? letter;
  const asKnown = (text: string) =>
    language === 'mk'
      ? text.normalize('NFC').replace(/[ѓЃќЌ]/g, (letter) => neighbours[letter] ?? letter)
      : text
          .normalize('NFC')
          .replace(/dh|gj|ll|nj|rr|sh|th|xh|zh|[çë]/gi, (letter) => `${plain(letter[0] ?? '')}${last}`);
  const collator = new Intl.Collator(words[language].numbersAs === 'sr' ? 'sr' : 'en', { numeric: true });
  return (a, b) => collator.compare(asKnown(a), asKnown(b)) || (a < b ? -1 : a > b ? 1 : 0);
}

/** What a format takes from here, in a browser that lacks the language; undefined where it knows it. */
export function byHandIfNeeded(language: string, timeZone: string) {
  if (language !== 'mk' && language !== 'sq') return undefined;
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length > 0) return undefined;
  const { numbersAs, date, moment, days, compare } = formatByHand(language);
  const asDate = (value: string | Date) => (typeof value === 'string' ? new Date(value) : value);
  // A calendar day has no zone: `2026-11-21` is midnight in UTC, and shown there it stays the day that was written.
  const zoneOf = (value: string | Date) =>
    typeof value === 'string' && value.length === 10 ? 'UTC' : timeZone;
  return {
    numbersAs,
    format: {
      date: (value: string | Date, style: Style = 'medium') => date(asDate(value), zoneOf(value), style),
      moment: (value: string | Date) => moment(asDate(value), timeZone),
      days,
      compare,
    },
  };
}
