// Greek names in Latin letters (ELOT 743), as families abroad spell them, and in Cyrillic.
import { spell, table, type Spelling } from './spell.ts';

const single = 'α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω';

const elot: Spelling = {
  ...table(single, 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
  ...table('αυ ευ ηυ αʋ εʋ ηʋ', 'av ev iv af ef if'),
  ...table('ου γγ γξ γχ ^μπ', 'ou ng nx nch b'),
};
const english: Spelling = {
  ...elot,
  ...table('υ φ χ ει οι γε γι για', 'i ph h i i ye yi ya'),
  ...table('^γκ γκ ^μπ μπ ^ντ ντ', 'g ng b mb d nd'),
};
const macedonian: Spelling = {
  ...table(single, 'а в г д е з и т и к л м н кс о п р с с т и ф х пс о'),
  ...table('αυ ευ ηυ αʋ εʋ ηʋ', 'ав ев ив аф еф иф'),
  ...table('ου αι ει οι γγ τζ τσ', 'у е и и нг џ ц'),
  ...table('^γκ γκ ^μπ μπ ^ντ ντ', 'г нг б мб д нд'),
};

/** ELOT 743 (ISO 843 type 2): passports and identity cards. */
export const elot743 = greek(elot);
/** By sound, as many sign themselves in English. */
export const greekEnglish = greek(english);
export const greekInMacedonian = greek(macedonian);
export const greekInBulgarian = greek({ ...macedonian, τζ: 'дж' });

/**
 * A diaeresis parts two vowels, and an accent on the first does so too; other marks carry no letter. In αυ, ευ, ηυ the
 * second is written ʋ before an unvoiced sound and at the end, where it sounds like f.
 */
function greek(letters: Spelling): (word: string) => string {
  return (word) =>
    word
      .normalize('NFC')
      .split(/(?=[ϊΐϋΰ])|(?<=[άέόή])(?=[ιυ])/u)
      .map((part) => part.normalize('NFD').replaceAll(/\p{M}/gu, ''))
      .map((part) => spell(part.replaceAll(/(?<=[αεη])υ(?=[θκξπσςτφχψ]|$)/gu, 'ʋ'), letters))
      .join('');
}
