// Arabic names in Latin and Cyrillic letters: from the vowelled reading, as English, French and German papers spell them.
import { spell, table, type Spelling } from './spell.ts';

const letters = 'ʿ ʾ ā ī ū ḥ ṣ ḍ ṭ ẓ';
const scholarly = table(letters, '- - a i u h s d t z');

/** Close to the letters: Muhammad, Husayn, al-Khatib. */
export const arabicScholarly = article('al-', scholarly);
/** As English papers have it: Mohammad, Hosein, Khaled, Alkhatib. */
export const arabicEnglish = article('al', {
  ...scholarly,
  ī: 'ee',
  ū: 'oo',
  i: 'e',
  u: 'o',
  ay: 'ei',
  aw: 'ow',
  iyy: 'iy',
  a$: 'ah',
  ī$: 'i',
});
/** As French papers and the Maghreb have it: Mohamed, Rachid, Djamal, El Khatib. */
export const arabicFrench = article('el ', {
  ...scholarly,
  sh: 'ch',
  shsh: 'ch',
  j: 'dj',
  q: 'k',
  ū: 'ou',
  u: 'o',
  w: 'ou',
  ww: 'oua',
  aw: 'aou',
  ay: 'ai',
  ad$: 'ed',
  mm: 'm',
  bb: 'b',
  ss: 's',
  ṣṣ: 's',
  yy: 'y',
  jj: 'dj',
  dd: 'd',
});
/** As German papers have it: Raschid, Dschamal, Chalid, Jusuf. */
export const arabicGerman = article('al-', {
  ...scholarly,
  sh: 'sch',
  shsh: 'sch',
  j: 'dsch',
  jj: 'dsch',
  kh: 'ch',
  q: 'k',
  y: 'j',
  ay: 'ai',
  yy: 'j',
});
export const arabicInMacedonian = article('ал ', {
  ...table(
    'a ā b d ḍ dh f gh h ḥ i ī j k kh l m n q r s ṣ sh t ṭ th u ū w y z ẓ ʿ ʾ',
    'а а б д д д ф г х х и и џ к х л м н к р с с ш т т т у у в ј з з - -',
  ),
  shsh: 'ш',
  jj: 'џ',
  yy: 'ј',
});

function article(written: string, spelling: Spelling): (word: string) => string {
  return (word) =>
    word.startsWith('al-') ? written + spell(word.slice(3), spelling) : spell(word, spelling);
}
