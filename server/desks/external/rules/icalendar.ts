/** Writes calendars by RFC 5545: whole days, in UTF-8, so that every calendar of an office reads them. */

/** One or more whole days. `first` and `last` are calendar days (`YYYY-MM-DD`), both of them meant. */
export type CalendarEntry = {
  /** Stays the same however often the entry changes: calendars find by it what they have. */
  uid: string;
  title: string;
  first: string;
  last: string;
  place?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  cancelled?: boolean;
  /** Grows with each change. */
  sequence: number;
};

/** `name`: how a calendar calls this one. `now`: when it was written. Ends with a line break, as every line does. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], now: Date): string {
  const stamp = `${now.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zaedno//External desk//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap((entry) => linesOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function linesOf(entry: CalendarEntry, stamp: string): string[] {
  const { place, description, url } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART;VALUE=DATE:${bare(entry.first)}`,
    // The day after the last: a calendar's end is the first moment that no longer belongs to it.
    `DTEND;VALUE=DATE:${bare(dayAfter(entry.last))}`,
    `SUMMARY:${escapeText(entry.title)}`,
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // A conference does not make a whole office busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const bare = (day: string) => day.replaceAll('-', '');

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Backslash, semicolon, comma and line break have a meaning of their own; other control characters have no place in it. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const longest = 75;

/** Lines of at most 75 octets; the next begins with a blank, and no letter is cut in two. */
export function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > longest) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
