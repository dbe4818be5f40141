// The pools: whose names, in which letters at home, and how the papers of other offices write them.
import {
  arabicEnglish,
  arabicFrench,
  arabicGerman,
  arabicInMacedonian,
  arabicScholarly,
} from './from-arabic.ts';
import * as cyrillic from './from-cyrillic.ts';
import { elot743, greekEnglish, greekInBulgarian, greekInMacedonian } from './from-greek.ts';
import * as latin from './from-latin.ts';
import { spell, type Spelling } from './spell.ts';

/** Writes one name in another way; small letters in and out. */
export type Write = (word: string) => string;

export interface Pool {
  /** Also the name of its file in data/. */
  readonly name: string;
  /** Of a family name as a man bears it, the form that a woman bears. */
  readonly woman: Write;
  readonly writings: Readonly<Record<string, Write>>;
}

const by =
  (...tables: readonly Spelling[]): Write =>
  (word) =>
    tables.reduce(spell, word);
const asItIs: Write = (word) => word;
const slavicWoman: Write = (word) => word.replace(/(ск)и$/u, '$1а').replace(/(ов|ев|ёв|ин)$/u, '$1а');
const greekWoman: Write = (word) =>
  word
    .replace(/(ίδ|άδ)ης$/u, '$1ου')
    .replace(/όπουλος$/u, 'οπούλου')
    .replace(/ός$/u, 'ού')
    .replace(/ος$/u, 'ου')
    .replace(/([ηήαά])ς$/u, '$1');

const albanianBack = by(latin.albanianInMacedonian, cyrillic.macedonianPassport);
const serbianLatin = by(latin.albanianInSerbianLatin);

export const pools: readonly Pool[] = [
  {
    name: 'macedonian',
    woman: slavicWoman,
    writings: {
      passport: by(cyrillic.macedonianPassport),
      marks: by(cyrillic.macedonianMarks),
      plain: by(cyrillic.macedonianPlain),
      'in Bulgarian': by(cyrillic.macedonianInBulgarian),
    },
  },
  {
    name: 'albanian-al',
    woman: asItIs,
    writings: {
      plain: by(latin.albanianPlain),
      'in Macedonian': by(latin.albanianInMacedonian),
      'in Macedonian and back': albanianBack,
    },
  },
  {
    name: 'albanian-xk',
    woman: asItIs,
    writings: {
      plain: by(latin.albanianPlain),
      'in Macedonian': by(latin.albanianInMacedonian),
      'Serbian Latin': serbianLatin,
      'Serbian Latin without marks': by(latin.albanianInSerbianLatin, latin.serbianMarksOff),
      'Serbian Cyrillic': by(latin.albanianInSerbianLatin, latin.serbianLatinToCyrillic),
    },
  },
  {
    name: 'albanian-mk',
    woman: asItIs,
    writings: {
      plain: by(latin.albanianPlain),
      'in Macedonian': by(latin.albanianInMacedonian),
      'in Macedonian and back': albanianBack,
    },
  },
  {
    name: 'turkish',
    woman: asItIs,
    writings: {
      plain: by(latin.turkishPlain),
      German: by(latin.turkishGerman),
      'in Macedonian': by(latin.turkishInMacedonian),
      'in Bulgarian': by(latin.turkishInBulgarian),
    },
  },
  {
    name: 'romani',
    woman: slavicWoman,
    writings: {
      passport: by(cyrillic.macedonianPassport),
      marks: by(cyrillic.macedonianMarks),
      plain: by(cyrillic.macedonianPlain),
      'in Bulgarian': by(cyrillic.macedonianInBulgarian),
    },
  },
  {
    name: 'bosniak',
    woman: asItIs,
    writings: {
      plain: by(latin.serbianMarksOff),
      'plain, đ as d': by(latin.serbianMarksOffShort),
      Cyrillic: by(latin.serbianLatinToCyrillic),
      'in Macedonian': by(latin.serbianLatinToCyrillic, cyrillic.serbianInMacedonian),
    },
  },
  {
    name: 'serbian',
    woman: asItIs,
    writings: {
      Latin: by(cyrillic.serbianLatin),
      passport: by(cyrillic.serbianPassport),
      English: by(cyrillic.serbianEnglish),
      'in Macedonian': by(cyrillic.serbianInMacedonian),
      'in Bulgarian': by(cyrillic.serbianInBulgarian),
    },
  },
  {
    name: 'bulgarian',
    woman: slavicWoman,
    writings: {
      'law of 2009': by(cyrillic.bulgarianLaw),
      'old English': by(cyrillic.bulgarianOldEnglish),
      'old French': by(cyrillic.bulgarianOldFrench),
      'in Macedonian': by(cyrillic.bulgarianInMacedonian),
    },
  },
  {
    name: 'arabic',
    woman: asItIs,
    writings: {
      scholarly: arabicScholarly,
      English: arabicEnglish,
      French: arabicFrench,
      German: arabicGerman,
      'in Macedonian': arabicInMacedonian,
    },
  },
  {
    name: 'russian',
    woman: slavicWoman,
    writings: {
      'passport from 2014': by(cyrillic.russianIcao),
      'passport of 2010': by(cyrillic.russianGost),
      'passport of 1997': by(cyrillic.russianOrder310),
      'passport before 1997': by(cyrillic.russianFrench),
      BGN: by(cyrillic.russianBgn),
      'in Macedonian': by(cyrillic.russianInMacedonian),
      'in Bulgarian': by(cyrillic.russianInBulgarian),
    },
  },
  {
    name: 'greek',
    woman: greekWoman,
    writings: {
      'ELOT 743': elot743,
      English: greekEnglish,
      'in Macedonian': greekInMacedonian,
      'in Bulgarian': greekInBulgarian,
    },
  },
];
