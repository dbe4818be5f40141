// Forms of one given name: the table is whole, counts the same from both sides, and keeps names apart that only look alike.
// Given names by themselves are nobody's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, readName } from '../index.ts';
import { equivalentNames } from '../tables/equivalents.ts';

/** A sign stands before words that count by their letters alone. */
const groups = equivalentNames
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('=', '').split(' '));
const groupsOf = (word: string): readonly number[] => readName(word).tokens[0]?.groups ?? [];

test('Every group has two forms or more, each once, of letters alone; no two groups are the same', () => {
  for (const words of groups) {
    assert.ok(words.length > 1, words.join(' '));
    const small = words.map((word) => word.toLowerCase());
    assert.deepEqual([...new Set(small)], small);
    for (const word of words) assert.match(word, /^\p{L}{2,}$/u);
  }
  for (const [at, words] of groups.entries())
    for (const other of groups.slice(at + 1)) {
      const shared = words.filter((word) => other.includes(word));
      assert.ok(shared.length <= 2, `${words[0]} and ${other[0]} share ${shared.join(', ')}`);
    }
});

test('Every form is found in its group, in any script, and stands for every other from both sides', () => {
  for (const [at, words] of groups.entries()) {
    for (const word of words) assert.ok(groupsOf(word).includes(at), `${word} in ${words[0]}`);
    const [first = '', last = ''] = [words[0], words.at(-1)];
    const there = compareNames(`${first} Vrelovska`, `${last} Vrelovska`);
    const back = compareNames(`${last} Vrelovska`, `${first} Vrelovska`);
    assert.equal(there.logOdds, back.logOdds);
    assert.ok(
      there.pairs.every(({ verdict }) => verdict !== 'different'),
      `${first} / ${last}`,
    );
  }
  for (const [one, other] of [
    ['Никола', 'Kole'],
    ['Јусуф', 'Иосиф'],
    ['Реџеп', 'Recep'],
    ['Спиро', 'Σπυρίδων'],
    ['Атанас', 'Thanas'],
    ['Вангел', 'Ευάγγελος'],
    ['Мустафа', 'Mujo'],
    ['Сашо', 'Aleksandar'],
    ['Сашко', 'Александар'],
    ['Гоце', 'Georgi'],
    ['Georgije', 'Ђорђе'],
    ['Џејмс', 'James'],
    ['Cemal', 'Xhemal'],
  ] as const) {
    const found = compareNames(`${one} Vrelovska`, `${other} Vrelovska`);
    assert.ok(
      found.score > compareNames(`Ogneslav Vrelovska`, `${other} Vrelovska`).score,
      `${one} / ${other}`,
    );
  }
});

/** Names that look or sound alike, or are taken for each other, and are two. */
const two =
  `Ilir Ilija, Petrit Petar, Aysel Ayse, Safiya Sofija, Goran Georgi, Edin Adnan, Ismet Ismail, Salah Salih, Nuri Nur,
  Kadri Kadir, Vera Veronika, Andon Andrej, Mehmed Ahmed, Mehmed Mahmud, Hasan Husein, Adem Edhem, Omer Osman, Marija Mira,
  Jeremiah Jerome, Boris Borislav, Rudolf Ralph, Cemal Kemal, Cemil Kamil, Cevat Cevdet, Nexhat Nexhip, Esad Izet, Nasradin Nuredin,
  Selim Salih, Atanas Anastas, Evtim Efimija, Miroslav Vladimir, Radoslav Branislav, Halil Halid,
  Zehra Sara, Νίκη Νίκος, Цемил Џемил, Kenan Canan, Xhemal Xhemail,
  Ramadan Redzep, Jovan Josip, Milan Mihail, Stojan Stefan, Zoran Goran, Dragan Dragi, Rashid Resul, Sadik Said`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(/\s+/) as [string, string]);

test('Names that only look or sound alike share no group', () => {
  for (const [one, other] of two) {
    const shared = groupsOf(one).filter((group) => groupsOf(other).includes(group));
    assert.deepEqual(shared, [], `${one} / ${other}: ${shared.map((group) => groups[group]?.[0]).join()}`);
  }
});
