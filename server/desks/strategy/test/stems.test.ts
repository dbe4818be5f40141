/** Stems and phrases: what is found in four languages, and what is honestly not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTermsIn } from '../rules/find-terms-in.ts';
import { stem } from '../rules/stems.ts';

const mentor = {
  record_id: 'mentor',
  names: { en: 'mentor', bg: 'ментор', mk: 'ментор', sq: 'mentor/e', tr: 'mentor' },
};
const victim = {
  record_id: 'victim',
  names: { en: 'victim of terrorism', bg: 'жертва на тероризъм; пострадал от тероризъм' },
};
const terrorism = { record_id: 'terrorism', names: { en: 'terrorism', bg: 'тероризъм' } };

test('a term is found in its inflected forms, whatever the case of its letters', () => {
  const said: [string, string][] = [
    ['en', 'Programme with personal mentors'],
    ['bg', 'Програма с ЛИЧНИ МЕНТОРИ'],
    ['bg', 'Менторите в Орвик'],
    ['mk', 'Менторот и училиштето'],
    ['sq', 'Program me mentorë vetjakë'],
    ['sq', 'Trajnimi i mentorëve'],
    ['tr', 'Yeni mentor'],
  ];
  for (const [language, text] of said) {
    const [mark] = findTermsIn(text, language, [mentor]);
    assert.equal(mark?.term, 'mentor', text);
    assert.match(text.slice(mark?.start, mark?.end), /^(mentor|ментор)\p{L}*$/iu, text);
  }
});

test('another word that only begins alike is not the term', () => {
  assert.deepEqual(findTermsIn('Mentoring the mentality', 'en', [mentor]), []);
  assert.deepEqual(findTermsIn('Менторство', 'bg', [mentor]), []);
});

test('of two terms over one another the longer one is told', () => {
  const text = 'Accounts of victims of terrorism, and terrorism itself';
  assert.deepEqual(
    findTermsIn(text, 'en', [terrorism, victim]).map(({ term, start, end }) => [
      term,
      text.slice(start, end),
    ]),
    [
      ['victim', 'victims of terrorism'],
      ['terrorism', 'terrorism'],
    ],
  );
  assert.equal(findTermsIn('Разказ на пострадал от тероризма', 'bg', [victim]).length, 1);
});

test('a form whose stem changes is missed, and nobody claims otherwise', () => {
  const person = { record_id: 'person', names: { bg: 'човек', sq: 'vend' } };
  assert.deepEqual(findTermsIn('Хора, които помагат', 'bg', [person]), []);
});

test('a title is read in its own language only', () => {
  assert.deepEqual(findTermsIn('mentor', 'en', [{ record_id: 'x', names: { sq: 'mentor' } }]), []);
});

test('a short word keeps its ending, and letters that only decorate do not count', () => {
  assert.equal(stem('cases', 'en'), stem('case', 'en'));
  assert.equal(stem('дете', 'bg'), 'det');
  assert.equal(stem('его', 'bg'), 'ego');
  assert.equal(stem('Çështje', 'sq'), stem('ceshtje', 'sq'));
  assert.equal(stem('Ѐвреи', 'mk'), stem('евреи', 'mk'));
});
