// Birth dates as records have them: whole, a year and a month, or a year alone.

export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Reads "1971-04-21", "1971-04", "1971", "21.04.1971" and "21/04/1971"; undefined for anything else or a day that does not exist. */
export function readPartialDate(text: string): PartialDate | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(trimmed);
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(trimmed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : [];
  if (year === undefined) return undefined;
  // Lists write 00 for what is not known.
  const [y, m, d] = [Number(year), Number(month ?? 0), Number(day ?? 0)];
  if (m > 12 || d > daysOf(y, m)) return undefined;
  return { year: y, ...(m > 0 && { month: m }), ...(m > 0 && d > 0 && { day: d }) };
}

const daysOf = (year: number, month: number): number =>
  month === 0 ? 31 : new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Lists write 0000-00-00 for somebody of whose birth they know nothing. */
export const isWithoutYear = (date: PartialDate): boolean => date.year === 0;

export type DateVerdict =
  | 'same'
  | 'fits'
  | 'day-month-swapped'
  | 'same-year'
  | 'one-year-off'
  | 'one-digit-off'
  | 'different';

/** How two dates relate; symmetric. `fits`: what both know agrees, and one knows less. */
export function compareDates(a: PartialDate, b: PartialDate): DateVerdict {
  const [whole, other] = [isWhole(a), isWhole(b)];
  if (a.year === b.year) {
    if (agrees(a.month, b.month) && agrees(a.day, b.day)) return whole && other ? 'same' : 'fits';
    if (whole && other && a.month === b.day && a.day === b.month) return 'day-month-swapped';
    return 'same-year';
  }
  if (Math.abs(a.year - b.year) === 1) return 'one-year-off';
  const restAgrees = whole && other && a.month === b.month && a.day === b.day && !isFirstOfYear(a);
  return restAgrees && digitsOff(a.year, b.year) === 1 ? 'one-digit-off' : 'different';
}

/** Many papers have 1 January for a day that nobody knew: that two have it brings their years no nearer. */
const isFirstOfYear = (date: PartialDate): boolean => date.month === 1 && date.day === 1;
const isWhole = (date: PartialDate): boolean => date.month !== undefined && date.day !== undefined;
const agrees = (x: number | undefined, y: number | undefined): boolean =>
  x === undefined || y === undefined || x === y;

function digitsOff(a: number, b: number): number {
  const [x, y] = [String(a), String(b)];
  return [...x].filter((digit, i) => digit !== y[i]).length;
}
