/** Messages in words: plurals, dates, and what is missing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { type Message, numbersIn, say, type Values } from '../i18n/say.ts';

const inWords = (message: string, values: Values, language: string) =>
  say(compileMessageOrThrow(message) as Message, values, language);

describe('a message in words', () => {
  it('takes the plural of its language', () => {
    const rows = '{n, plural, one {# мерка} other {# мерки}}';
    assert.deepEqual(
      [1, 2, 21].map((n) => inWords(rows, { n }, 'mk')),
      ['1 мерка', '2 мерки', '21 мерка'],
    );
  });

  it('ends once where a date ends it', () => {
    const day = new Date('2026-12-22T12:00:00Z');
    assert.equal(inWords('До {date, date}.', { date: day }, 'bg'), 'До 22.12.2026 г.');
    assert.equal(
      inWords('До {date}. От {date}.', { date: '22.12.2026 г.' }, 'bg'),
      'До 22.12.2026 г. От 22.12.2026 г.',
    );
    assert.equal(inWords('До {date, date} ...', { date: day }, 'bg'), 'До 22.12.2026 г. ...');
    assert.equal(inWords('By {date, date}.', { date: day }, 'en'), 'By Dec 22, 2026.');
  });

  it('has a neighbour write its numbers where a browser does not know the language', () => {
    for (const language of ['mk', 'sq']) {
      const neighbour = numbersIn(language)[1] as string;
      for (const n of [6452, -1613.5, 1_000_000])
        assert.equal(inWords('{n}', { n }, language), new Intl.NumberFormat(neighbour).format(n));
    }
    assert.notEqual(inWords('{n}', { n: 16_452 }, 'mk'), inWords('{n}', { n: 16_452 }, 'en'));
  });

  it('shows the name of what is missing', () => {
    assert.equal(inWords('Since {date}.', {}, 'en'), 'Since {date}.');
  });
});
