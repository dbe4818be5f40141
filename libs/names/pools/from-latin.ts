// Albanian, Turkish and Bosnian names without marks, in Cyrillic, and in the Latin letters of neighbours.
import { table } from './spell.ts';

/** Passports without marks (ICAO Doc 9303-3). */
export const albanianPlain = table('ë ç', 'e c');
/** Macedonian orthography on foreign names, and the practice of registrars. */
export const albanianInMacedonian = table(
  'dh gj ll nj rr sh th xh zh a b c ç d e ë f g h i j k l m n o p q r s t u v x y z',
  'д ѓ л њ р ш т џ ж а б ц ч д е е ф г х и ј к л м н о п ќ р с т у в ѕ и з',
);
/** Serbian Latin letters, as papers of Yugoslavia had them. */
export const albanianInSerbianLatin = table(
  'dh gj ll rr sh th xh zh ç ë q x y',
  'd đ l r š t dž ž č e ć dz i',
);
export const serbianMarksOff = table('š ž č ć đ', 's z c c dj');
export const serbianMarksOffShort = table('š ž č ć đ', 's z c c d');
export const serbianLatinToCyrillic = table(
  'dž lj nj a b c č ć d đ e f g h i j k l m n o p r s š t u v z ž',
  'џ љ њ а б ц ч ћ д ђ е ф г х и ј к л м н о п р с ш т у в з ж',
);

export const turkishPlain = table('ç ğ ı ö ş ü â î û', 'c g i o s u a i u');
/** Papers of German-speaking countries (ICAO Doc 9303-3: Ö is OE, Ü is UE). */
export const turkishGerman = table('ç ğ ı ö ş ü â î û', 'c g i oe s ue a i u');
export const turkishInMacedonian = table(
  'a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z â î û',
  'а б џ ч д е ф г г х и и ж к л м н о о п р с ш т у у в ј з а и у',
);
export const turkishInBulgarian = table(
  'a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z â î û',
  'а б дж ч д е ф г г х ъ и ж к л м н о ьо п р с ш т у ю в й з а и у',
  { '^ö': 'йо', ya: 'я', yu: 'ю', yü: 'ю', '^yı': 'йъ' },
);
