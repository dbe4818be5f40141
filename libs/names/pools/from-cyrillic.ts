// National spellings of Macedonian, Serbian, Bulgarian and Russian names in Latin letters and in each other's Cyrillic.
import { table } from './spell.ts';

const macedonian = 'а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш';
/** Passports and identity cards of North Macedonia; ICAO Doc 9303-3 names gj, kj and dj as its choice. */
export const macedonianPassport = table(
  macedonian,
  'a b v g d gj e zh z dz i j k l lj m n nj o p r s t kj u f h c ch dj sh',
);
/** With marks: the spelling of scholars and of road signs (UN, 1977). */
export const macedonianMarks = table(
  macedonian,
  'a b v g d ǵ e ž z dz i j k l lj m n nj o p r s t ḱ u f h c č dž š',
);
/** As typed where the keyboard has no marks. */
export const macedonianPlain = table(
  macedonian,
  'a b v g d g e z z dz i j k l lj m n nj o p r s t k u f h c c dz s',
);

const softened = {
  ја: 'я',
  ју: 'ю',
  '^је': 'йе',
  је: 'е',
  јо: 'йо',
  ј: 'й',
  ља: 'ля',
  љу: 'лю',
  љо: 'льо',
  љ: 'л',
  ња: 'ня',
  њу: 'ню',
  њо: 'ньо',
  њ: 'н',
  џ: 'дж',
};
/** As a Bulgarian registrar writes what he hears. */
export const macedonianInBulgarian = {
  ...softened,
  ѓо: 'гьо',
  ѓу: 'гю',
  ѓ: 'г',
  ќо: 'кьо',
  ќу: 'кю',
  ќ: 'к',
  ѕ: 'дз',
};

const serbian = 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш';
/** The Latin alphabet of Serbian, equal before the law. */
export const serbianLatin = table(serbian, 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š');
/** Passports' practice: marks fall away, đ is dj. */
export const serbianPassport = table(
  serbian,
  'a b v g d dj e z z i j k l lj m n nj o p r s t c u f h c c dz s',
);
/** As families abroad write themselves. */
export const serbianEnglish = table(
  serbian,
  'a b v g d dj e zh z i j k l lj m n nj o p r s t ch u f h ts ch dj sh',
);
export const serbianInMacedonian = table('ђ ћ', 'ѓ ќ');
export const serbianInBulgarian = { ...softened, ђ: 'дж', ћ: 'ч' };

const bulgarian = 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я';
/** Transliteration Act, State Gazette 19/2009; -ия at the end is -ia. */
export const bulgarianLaw = table(
  bulgarian,
  'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya',
  { ия$: 'ia' },
);
/** English spelling of identity papers before 2000 (BGN/PCGN 1952, without its marks). */
export const bulgarianOldEnglish = table(
  bulgarian,
  'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sht u - yu ya',
);
/** French spelling of passports before 1999. */
export const bulgarianOldFrench = table(
  bulgarian,
  'a b v g d e j z i i k l m n o p r s t ou f h tz tch ch cht a i iou ia',
);
export const bulgarianInMacedonian = {
  ър: 'р',
  щ: 'шт',
  ъ: 'а',
  ия: 'ија',
  ля: 'ља',
  лю: 'љу',
  ня: 'ња',
  ню: 'њу',
  ьо: 'јо',
  ья: 'ја',
  я: 'ја',
  ю: 'ју',
  ь: '',
  й: 'ј',
  дж: 'џ',
};

const russian = 'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я';
/** Passports from 2014: ICAO Doc 9303 (orders of the migration service of 2012 and of the interior ministry of 2016). */
export const russianIcao = table(
  russian,
  'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia',
);
/** Passports of 2010 to 2013: GOST R 52535.1-2006. */
export const russianGost = table(
  russian,
  'a b v g d e e zh z i i k l m n o p r s t u f kh tc ch sh shch - y - e iu ia',
);
/** Passports of 1997 to 2010: order 310 of the interior ministry, English in manner. */
export const russianOrder310 = table(
  russian,
  'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya',
  { '^е': 'ye', ье: 'ye', ьё: 'ye', ий$: 'iy', ...russianAfterVowel('ye') },
);
/** Passports before 1997: French in manner. */
export const russianFrench = table(
  russian,
  'a b v g d e e j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia',
  { ин$: 'ine' },
);
/** BGN/PCGN 1947, without its signs. */
export const russianBgn = table(
  russian,
  'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya',
  { '^е': 'ye', ье: 'ye', ьё: 'yo', ...russianAfterVowel('ye') },
);
export const russianInMacedonian = {
  ия: 'ија',
  ья: 'ја',
  ьё: 'јо',
  ье: 'је',
  ль: 'љ',
  нь: 'њ',
  ё: 'јо',
  чё: 'чо',
  шё: 'шо',
  й: 'ј',
  щ: 'шч',
  ъ: '',
  ы: 'и',
  ь: '',
  э: 'е',
  ю: 'ју',
  я: 'ја',
};
export const russianInBulgarian = {
  '^ё': 'йо',
  ьё: 'ьо',
  ё: 'ьо',
  чё: 'чо',
  шё: 'шо',
  ъ: '',
  ы: 'и',
  ь: '',
  э: 'е',
};

/** "ае" is "aye": е after a vowel is spelt with y. */
function russianAfterVowel(e: string): Record<string, string> {
  const latin: Record<string, string> = {
    а: 'a',
    е: 'e',
    и: 'i',
    о: 'o',
    у: 'u',
    ы: 'y',
    э: 'e',
    ю: 'yu',
    я: 'ya',
  };
  return Object.fromEntries(Object.entries(latin).map(([vowel, written]) => [`${vowel}е`, `${written}${e}`]));
}
