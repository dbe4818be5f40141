import assert from 'node:assert/strict';
import { it } from 'node:test';
import { escapeText, fold, writeCalendar } from '../rules/icalendar.ts';

const now = new Date('2026-05-01T07:08:09.123Z');
const entry = {
  uid: 'event-1',
  title: 'Conference',
  first: '2026-12-31',
  last: '2026-12-31',
  sequence: 0,
};

it('a calendar is lines that end in CR LF, with the moment it was written in UTC and the day after as its end', () => {
  const text = writeCalendar('Office; of XC', [{ ...entry, place: 'Orvik', cancelled: true }], now);
  assert.deepEqual(text.split('\r\n'), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zaedno//External desk//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Office\\; of XC',
    'BEGIN:VEVENT',
    'UID:event-1',
    'DTSTAMP:20260501T070809Z',
    'SEQUENCE:0',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Conference',
    'LOCATION:Orvik',
    'STATUS:CANCELLED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('the end is the day after the last over a leap day and a change of the clock', () => {
  for (const [last, end] of [
    ['2028-02-28', '20280229'],
    ['2028-02-29', '20280301'],
    ['2026-03-29', '20260330'],
    ['2026-10-25', '20261026'],
  ] as const)
    assert.match(
      writeCalendar('x', [{ ...entry, first: last, last }], now),
      new RegExp(`DTEND;VALUE=DATE:${end}\r\n`),
    );
});

it('signs with a meaning are escaped, and no text opens a line of its own', () => {
  assert.equal(escapeText('a;b,c\\d'), 'a\\;b\\,c\\\\d');
  assert.equal(escapeText('one\r\ntwo\rthree\nfour\u2028five'), 'one\\ntwo\\nthree\\nfour\\nfive');
  assert.equal(escapeText('a\u0000b\u0007c\u0085d'), 'abcd');
  const text = writeCalendar('x', [{ ...entry, title: 'A\r\nEND:VCALENDAR\r\nBEGIN:VEVENT' }], now);
  assert.equal(text.split('\r\n').filter((line) => line === 'END:VCALENDAR').length, 1);
});

it('lines are folded at 75 octets without cutting a letter, and read back the same', () => {
  for (const line of [
    'x'.repeat(75),
    'x'.repeat(76),
    'ж'.repeat(200),
    `x${'ж'.repeat(200)}`,
    '🙂'.repeat(60),
    '',
  ]) {
    const folded = fold(line);
    const parts = folded.split('\r\n');
    for (const part of parts) assert.ok(Buffer.byteLength(part) <= 75, `${Buffer.byteLength(part)} octets`);
    for (const part of parts.slice(1)) assert.ok(part.startsWith(' '));
    assert.equal(folded.replaceAll('\r\n ', ''), line);
    assert.ok(folded.isWellFormed());
  }
  assert.equal(fold('x'.repeat(75)).length, 75, 'what fits is not folded');
});
