// What a comparison found, told to somebody who is no engineer: in four languages, without a number, and without a word for anybody's language or people.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compareNames,
  type NameLine,
  nameLines,
  nameMessages,
  nearnessOf,
  nearnessWords,
  type TellLanguage,
  tellLines,
  tellNearness,
} from '../index.ts';

const languages: readonly TellLanguage[] = ['en', 'bg', 'mk', 'sq'];
const line = (verdict: NameLine['verdict'], more: Partial<NameLine> = {}): NameLine => ({
  verdict,
  a: 'Xhevahir',
  b: 'Џевахир',
  readings: [],
  edits: [],
  ...more,
});

describe('an explanation in words', () => {
  it('says every verdict and every word for nearness in every language', async () => {
    const verdicts = [
      'same',
      'spelling',
      'joined',
      'initial',
      'equivalent',
      'doubtful',
      'different',
    ] as const;
    const lines = [
      ...verdicts.map((verdict) => line(verdict)),
      line('left', { b: '' }),
      line('spelling', { readings: ['xh=џ'] }),
      line('doubtful', { edits: ['h='] }),
    ];
    for (const language of languages) {
      const messages = await nameMessages(language);
      const told = tellLines(lines, messages);
      assert.equal(new Set(told).size, lines.length, language);
      for (const sentence of told) {
        assert.match(sentence, /Xhevahir/);
        assert.doesNotMatch(sentence, /[{}]|undefined/);
      }
      const words = [...nearnessWords, undefined].map((word) => tellNearness(word, messages));
      assert.equal(new Set(words).size, 4, language);
    }
  });

  it('names its languages to whoever asks for another', async () => {
    for (const language of ['de', 'toString', '', undefined])
      await assert.rejects(nameMessages(language as TellLanguage), (error) => {
        assert.ok(error instanceof RangeError);
        return languages.every((one) => error.message.includes(one));
      });
  });

  it('tells the rules that somebody could not see: letters read together, letters left out; not one letter for its like', async () => {
    const messages = await nameMessages('en');
    const [one] = tellLines([line('spelling', { readings: ['xh=џ', 'e=е', 'v=в', 'h='] })], messages);
    assert.equal(one, '“Xhevahir” and “Џевахир” read as one word: xh = џ, h has no counterpart.');
    const [plain] = tellLines([line('spelling', { readings: ['e=е', 'v=в', 'ev=ев'] })], messages);
    assert.equal(plain, '“Xhevahir” and “Џевахир” read as one word, letter by letter.');
  });

  it('keeps what is written from right to left apart from what stands around it', async () => {
    const messages = await nameMessages('en');
    const [told] = tellLines([line('spelling', { a: 'محمد', b: 'Muhamed' })], messages);
    assert.equal(told, '“\u2068محمد\u2069” and “Muhamed” read as one word, letter by letter.');
  });

  it('holds no number: the lines of a comparison are words and letters', () => {
    const lines = nameLines(compareNames('Xhevahir A. Shkodrani', 'Џевахир Шкодрани'));
    assert.ok(lines.length >= 2);
    for (const one of lines) {
      assert.deepEqual(Object.keys(one).toSorted(), ['a', 'b', 'edits', 'readings', 'verdict']);
      for (const value of Object.values(one).flat()) assert.equal(typeof value, 'string');
    }
  });

  it('has a word for a score: strong from 9 in 10, possible from even, weak from 1 in 5', () => {
    const words = [1, 0.9, 0.89, 0.5, 0.49, 0.2, 0.19, 0].map(nearnessOf);
    assert.deepEqual(words, [
      'strong',
      'strong',
      'possible',
      'possible',
      'weak',
      'weak',
      undefined,
      undefined,
    ]);
  });

  it('calls nothing strong beside a line that speaks against it', () => {
    for (const [a, b] of [
      ['Marko Jovanović', 'Mirko Jovanović'],
      ['Кирил Ангелов', 'Кирил Ангелков'],
      ['Amra Hodžić', 'Amar Hodžić'],
      ['Jovan M. Petelov', 'Jovan K. Petelov'],
    ] as const) {
      const found = compareNames(a, b);
      assert.deepEqual([nearnessOf(found.score), nearnessOf(found)], ['strong', 'possible'], `${a} / ${b}`);
    }
    assert.equal(nearnessOf(compareNames('Marko Jovanović', 'Марко Јовановиќ')), 'strong');
  });

  it('calls two names of the same letters possible at least, and says what a single word tells', async () => {
    for (const name of ['Ana', 'ANA', 'Али', 'علي']) {
      const found = compareNames(name, name.toLowerCase());
      assert.ok(['strong', 'possible'].includes(nearnessOf(found) ?? ''), name);
      for (const language of languages) {
        const messages = await nameMessages(language);
        assert.equal(tellLines(nameLines(found), messages)[1], messages['names.line.only'], language);
      }
    }
    const messages = await nameMessages('en');
    for (const [a, b] of [
      ['Ana', 'Ana Hodžić'],
      ['Ana', 'Mirko'],
      ['Vander Bergh', 'Vanderbergh'],
    ] as const)
      assert.ok(
        !tellLines(nameLines(compareNames(a, b)), messages).includes(messages['names.line.only']!),
        `${a} / ${b}`,
      );
  });

  it('has no word for a comparison in which no word stands for another, whatever the score', () => {
    for (const [a, b] of [
      ['', ''],
      ['', 'Xhevahir'],
      ['!?', '—'],
      ['👩', 'Џевахир Шкодрани'],
    ] as const) {
      const found = compareNames(a, b);
      assert.deepEqual([found.pairs, nearnessOf(found)], [[], undefined], `${a} / ${b}`);
    }
    assert.equal(nearnessOf(compareNames('Xhevahir Shkodrani', 'Џевахир Шкодрани')), 'strong');
  });
});
