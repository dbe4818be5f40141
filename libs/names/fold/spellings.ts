// Which table of spellings goes with which script.
import { arabicSpellings } from '../tables/arabic.ts';
import { cyrillicSpellings } from '../tables/cyrillic.ts';
import { greekSpellings } from '../tables/greek.ts';
import { latinSpellings } from '../tables/latin.ts';
import { type SpellingTable, spellingTable } from './spelling-table.ts';
import type { Script } from '../types.ts';

const empty = spellingTable('');

/** Tables by script; what is read by way of Latin letters has the Latin one. */
export const spellings: Readonly<Record<Script, SpellingTable>> = Object.freeze({
  Latn: spellingTable(latinSpellings),
  Cyrl: spellingTable(cyrillicSpellings),
  Grek: spellingTable(greekSpellings),
  Arab: spellingTable(arabicSpellings),
  Zyyy: empty,
});
