import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deskSentences } from '#kernel/exports/messages.ts';
import { refused } from '#kernel/test/refusal.ts';
import { Address } from '../model/subscriptions.ts';
import { newsFor, writeDigest } from '../rules/letters.ts';
import { isMorning, mayBeAsked, nextDue, requireNoFlood, sendable } from '../rules/subscriptions.ts';

const news = (more: object) => ({
  kind: 'strategy.measure',
  from_on: '2026-05-05',
  lines: ['L4'],
  places: ['Orvik'],
  titles: { en: 'Evenings', bg: 'Вечери' },
  link: null,
  ...more,
});
const days = { through: '2026-05-01', until: '2026-05-10' };

describe('what a letter tells', () => {
  it('meets the lines and places that were chosen, and whatever belongs to all of them', () => {
    const all = [
      news({}),
      news({ lines: [], places: [] }),
      news({ lines: ['L1'] }),
      news({ places: ['Dolen'] }),
      news({ from_on: '2026-05-01' }),
      news({ from_on: '2026-05-11' }),
    ];
    const told = (lines: ('L1' | 'L4')[], places: string[]) =>
      newsFor(all, { lines, places }, days).map((one) => all.indexOf(one));
    assert.deepEqual(told([], []), [0, 1, 2, 3], 'nothing chosen is everything, of these days');
    assert.deepEqual(told(['L4'], []), [0, 1, 3]);
    assert.deepEqual(told(['L4'], ['Orvik']), [0, 1]);
    assert.deepEqual(told(['L1'], ['Dolen']), [1]);
  });

  it('is plain, in the reader’s language, with thirty lines at most and no address of its own but the one link', () => {
    const reader = {
      subscription: '01900000-0000-7000-8000-000000000001',
      secret: 'S'.repeat(43),
      endsOn: '2028-05-01',
    };
    const house = { origin: 'https://plan.xc', node: 'Office\r\nBcc: x@y.xc' } as const;
    for (const language of ['en', 'bg', 'mk', 'sq'] as const) {
      const as = { ...house, language, say: deskSentences('digest', language) };
      const { subject, text } = writeDigest(
        reader,
        Array.from({ length: 42 }, () => news({})),
        as,
      );
      assert.ok(!/[\r\n]/.test(subject), 'a name makes no header');
      assert.equal(text.match(/^- /gm)?.length, 30);
      assert.match(text, /\b12\b/);
      assert.deepEqual(text.match(/https?:\S+/g), [
        `https://plan.xc/letters/mine#${reader.subscription}.${reader.secret}`,
      ]);
      assert.ok(text.includes('2028-05-01'));
      assert.ok(!/(^|\s)(news|letter|line)\.[a-z]/.test(text), `a sentence is missing in ${language}`);
      for (const word of ['terror', 'терор', 'radikal', 'радикал'])
        assert.ok(!`${subject}${text}`.toLowerCase().includes(word));
    }
    assert.ok(
      writeDigest(reader, [news({})], {
        ...house,
        language: 'sq',
        say: deskSentences('digest', 'sq'),
      }).text.includes('- Evenings'),
    );
  });
});

describe('a subscription', () => {
  it('is answered by two letters in a day, and by none once its owner said no', () => {
    const asked = { silenced: false, today: true };
    assert.ok(mayBeAsked([]));
    assert.ok(mayBeAsked([asked, { ...asked, today: false }]));
    assert.ok(!mayBeAsked([asked, asked]));
    assert.ok(!mayBeAsked([{ silenced: true, today: false }]));
    requireNoFlood(299);
    assert.throws(() => requireNoFlood(300), { code: 'digest.too-many-asked' });
  });

  it('has a domain that mail can be sent to', async () => {
    assert.equal(sendable('Ana@пример.бг'), 'Ana@xn--e1afmkfd.xn--90ae');
    for (const address of ['a@127.0.0.1', 'a@0x7f.1', 'a@1', 'a@town..xc'])
      await refused('kernel.input-invalid', async () => sendable(address));
    const long = `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}!`;
    const began = performance.now();
    assert.ok(!Address.safeParse(long).success);
    assert.ok(performance.now() - began < 200, 'no address makes the check slow');
  });

  it('is due a week or a month after its last letter, in the morning of the node', () => {
    assert.equal(nextDue('week', '2026-12-28'), '2027-01-04');
    assert.equal(nextDue('month', '2027-01-31'), '2027-02-28');
    assert.equal(nextDue('month', '2026-11-22'), '2026-12-22');
    assert.ok(isMorning(new Date('2026-06-01T05:00:00Z'), 'Europe/Sofia'));
    assert.ok(!isMorning(new Date('2026-06-01T03:30:00Z'), 'Europe/Sofia'));
  });
});
