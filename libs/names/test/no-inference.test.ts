/** A comparison says tokens, rules and weights, and no word for a language, a people, a religion or a sex. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, readName } from '../index.ts';
import { makePeople } from '../pools/make-people.ts';
import { pools } from '../pools/pools.ts';

/** Stems of what is never said, in English, Bulgarian, Macedonian and Albanian. */
const words = {
  en: `albanian macedonian turk turkish roma romani romany gypsy bosnia bosniak serb serbian bulgarian arab arabic russian
    greek croat slav slavic ukrainian belarus persian kurd kurdish urdu kazakh english french german polish czech hungarian
    romanian spanish italian nordic jew jewish hebrew armenian georgian muslim islam christian orthodox catholic religion
    ethnic nationality origin male female sex gender woman man`,
  bg: `албан македон турск турц турчин ром роми ромск циган босн бошня сърб сръб българ араб руск рус гръц гърц грък хърват
    славян украин белорус перс кюрд урду казах англий френ немск полск чешк унгар румън испан итал еврей арменск грузин
    мюсюлман ислям христиан православ католи религ етно произход мъж жена пол`,
  mk: `албан македон турск турц турчин ром роми ромск циган босн бошња срб срп бугар арап рус руск грчк грк хрват словен
    украин белорус перси курд урду казах англис франц герман полск чешк унгар роман шпан итал евре ермен грузи муслиман
    ислам христијан православ католи религ етни потекло маж жена пол`,
  sq: `shqip shqiptar maqedon turq turk rom romë magjup boshnjak serb bullgar arab rus grek kroat sllav ukrain bjellorus
    persian kurd urdu kazak anglisht frëngj gjerman polak çek hungar rumun spanjoll italian hebre çifut armen gjeorgj
    mysliman islam krishter ortodoks katolik fe etni prejardhje mashkull femër gjini`,
};
/** Stems that other words begin with: only the word itself counts. */
const whole = new Set('man sex fe rom roma romani romany ром рус пол мъж маж жена male turk rus'.split(' '));
const said = Object.values(words).flatMap((list) => list.split(/\s+/));

/** Every key and every text of a value, as deep as it goes. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(value) ? textsOf(inner) : [key, ...textsOf(inner)],
  );
}

function wordsSaid(texts: readonly string[]): string[] {
  const spoken = texts.flatMap((text) =>
    text
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u),
  );
  return spoken.filter((word) =>
    said.some((stem) => (whole.has(stem) ? word === stem : word.startsWith(stem))),
  );
}

test('The words that are looked for are found', () => {
  assert.deepEqual(
    wordsSaid(['readAsGreek', 'rule: арапско џ', 'shqip', 'a Muslim name', 'женско', 'пол', 'polish']),
    ['greek', 'арапско', 'shqip', 'muslim', 'пол', 'polish'],
  );
  assert.deepEqual(wordsSaid(['romanised', 'manner', 'полагам', 'token', 'xh = џ']), []);
});

test('A comparison holds tokens, rules and weights, and nothing about whose name it is', () => {
  for (const [at, pool] of pools.entries()) {
    const people = makePeople(pool, 30, 100 + at);
    for (const [nth, { home, other }] of people.entries()) {
      for (const [a, b] of [
        [home, other],
        [other, people[(nth + 1) % people.length]?.home ?? ''],
      ] as const) {
        const tokens = new Set([a, b].flatMap((name) => readName(name).tokens.flatMap(formsOf)));
        const texts = textsOf(compareNames(a, b)).filter((text) => !tokens.has(text));
        assert.deepEqual(wordsSaid(texts), [], `${pool.name}, pair ${nth}`);
        // What is no token of the two names comes from a short list of our own, the same for everybody.
        assert.ok(
          texts.every((text) => text.length <= 40),
          `${pool.name}, pair ${nth} says more than rules`,
        );
      }
    }
  }
});

function formsOf({ text, letters }: { text: string; letters: string }): string[] {
  return [text, letters];
}
