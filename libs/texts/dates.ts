// Reads dates as people write them into tables. Safe in a browser.

const months: Record<string, string> = {
  en: 'jan feb mar apr may jun jul aug sep oct nov dec',
  bg: 'яну фев мар апр май юни юли авг сеп окт ное дек',
  mk: 'јан фев мар апр мај јун јул авг сеп окт ное дек',
  sq: 'jan shk mar pri maj qer kor gus sht tet nën dhj',
};

export interface ReadDate {
  /** YYYY-MM-DD, or null where it is no date. */
  date: string | null;
  /** True where day and month could be exchanged (04/03/2031): it was read day first, and a person should say. */
  unsure: boolean;
}

const none: ReadDate = { date: null, unsure: false };

/** Knows 2031-03-04, 4.3.2031, 4/3/2031, "4 March 2031" in en, bg, mk and sq, and the serial numbers of spreadsheets. */
export function readDate(text: string): ReadDate {
  const bare = text.trim().replace(/\s*(?:г\.?|год\.?|година)$/u, '');
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(bare);
  if (iso) return { date: dateOf(iso[1], iso[2], iso[3]), unsure: false };
  const numbers = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*[-./]\s*(\d{4})$/.exec(bare);
  if (numbers) return numeric(numbers);
  const words = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(bare);
  if (words) return { date: dateOf(words[3], monthOf(words[2] ?? ''), words[1]), unsure: false };
  const english = /^(\p{L}+)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(bare);
  if (english) return { date: dateOf(english[3], monthOf(english[1] ?? ''), english[2]), unsure: false };
  // Serial days between 1982 and 2064; smaller and larger numbers are amounts.
  if (/^\d{5}$/.test(bare) && Number(bare) >= 30_000 && Number(bare) <= 60_000) {
    const date = new Date((Number(bare) - 25_569) * 86_400_000);
    return { date: date.toISOString().slice(0, 10), unsure: true };
  }
  return none;
}

function numeric([, first, separator, second, year]: RegExpExecArray): ReadDate {
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  const unsure = separator === '/' && dayFirst !== null && monthFirst !== null && first !== second;
  return { date: dayFirst ?? (separator === '/' ? monthFirst : null), unsure };
}

function monthOf(word: string): string | undefined {
  const start = word.toLowerCase().normalize('NFC');
  for (const list of Object.values(months)) {
    const at = list.split(' ').findIndex((month) => start.startsWith(month));
    if (at >= 0) return String(at + 1);
  }
  return undefined;
}

/** Null where the calendar has no such day. */
function dateOf(year = '', month = '', day = ''): string | null {
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
