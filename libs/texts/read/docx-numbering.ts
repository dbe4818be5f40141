// The numbers Word prints before paragraphs: they stand in no text, only in word/numbering.xml and the styles.

import { walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

interface Style {
  name: string;
  basedOn: string | null;
  bold: boolean | null;
  outline: number | null;
  numId: string | null;
  ilvl: number | null;
}

export interface Styles {
  name(id: string): string;
  /** The nearest value along the chain of styles a style is based on. */
  find<K extends 'bold' | 'outline' | 'numId' | 'ilvl'>(id: string, key: K): Style[K];
}

export interface Numbering {
  /** The label of the next paragraph of this list, or null when it prints none. */
  next(numId: string, ilvl: number): { label: string; bullet: boolean } | null;
}

const on = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'none';

export function readStyles(zip: Zip): Styles {
  const styles = new Map<string, Style>();
  const bytes = zip.read('word/styles.xml');
  let style: Style | null = null;
  if (bytes)
    walkXml(bytes, 'word/styles.xml', {
      open(name, { val, styleId }) {
        if (name === 'style') {
          style = { name: '', basedOn: null, bold: null, outline: null, numId: null, ilvl: null };
          styles.set(styleId ?? '', style);
        } else if (!style) return;
        else if (name === 'name') style.name = val ?? '';
        else if (name === 'basedOn') style.basedOn = val ?? null;
        else if (name === 'b') style.bold = on(val);
        else if (name === 'outlineLvl') style.outline = Number(val);
        else if (name === 'numId') style.numId = val ?? null;
        else if (name === 'ilvl') style.ilvl = Number(val);
      },
      close(name) {
        if (name === 'style') style = null;
      },
    });
  return {
    name: (id) => styles.get(id)?.name ?? id,
    find(id, key) {
      let at = styles.get(id);
      for (let steps = 0; at && steps < 20; steps += 1) {
        if (at[key] !== null) return at[key];
        at = styles.get(at.basedOn ?? '');
      }
      return null as Style[typeof key];
    },
  };
}

export function readNumbering(zip: Zip): Numbering {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstractId: string; starts: Map<number, number> }>();
  const bytes = zip.read('word/numbering.xml');
  if (bytes) collect(bytes, abstract, lists);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(numId, ilvl) {
      const list = lists.get(numId);
      const levels = abstract.get(list?.abstractId ?? '');
      const level = levels?.get(ilvl);
      if (!list || !levels || !level || level.format === 'none') return null;
      // Lists with one abstract list count on together, unless one says where it starts anew.
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const restart = list.starts.get(ilvl);
      if (restart !== undefined && !begun.has(`${numId} ${ilvl}`)) counts[ilvl] = restart - 1;
      begun.add(`${numId} ${ilvl}`);
      counts[ilvl] = (counts[ilvl] ?? level.start - 1) + 1;
      counts.length = ilvl + 1;
      if (level.format === 'bullet') return { label: '•', bullet: true };
      const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const other = levels.get(Number(digit) - 1);
        return other ? written(counts[Number(digit) - 1] ?? other.start, other.format) : '';
      });
      return label.trim() === '' ? null : { label: label.trim(), bullet: false };
    },
  };
}

function collect(
  bytes: Uint8Array,
  abstract: Map<string, Map<number, Level>>,
  lists: Map<string, { abstractId: string; starts: Map<number, number> }>,
): void {
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: { abstractId: string; starts: Map<number, number> } | null = null;
  let override = 0;
  walkXml(bytes, 'word/numbering.xml', {
    open(name, { val, abstractNumId, numId, ilvl }) {
      if (name === 'abstractNum') {
        levels = new Map();
        abstract.set(abstractNumId ?? '', levels);
      } else if (name === 'num') {
        list = { abstractId: '', starts: new Map() };
        lists.set(numId ?? '', list);
      } else if (name === 'abstractNumId' && list) list.abstractId = val ?? '';
      else if (name === 'lvlOverride') override = Number(ilvl);
      else if (name === 'startOverride' && list) list.starts.set(override, Number(val));
      else if (name === 'lvl' && levels && !list) {
        level = { format: 'decimal', text: '', start: 1 };
        levels.set(Number(ilvl), level);
      } else if (!level) return;
      else if (name === 'numFmt') level.format = val ?? 'decimal';
      else if (name === 'lvlText') level.text = val ?? '';
      else if (name === 'start') level.start = Number(val);
    },
    close(name) {
      if (name === 'lvl') level = null;
      else if (name === 'abstractNum') levels = null;
      else if (name === 'num') list = null;
    },
  });
}

function written(n: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (format === 'russianLower') return 'абвгдежзиклмнопрстуфхцчшщэюя'[n - 1] ?? String(n);
  if (format === 'lowerRoman' || format === 'upperRoman')
    return format === 'lowerRoman' ? roman(n) : roman(n).toUpperCase();
  return format === 'decimalZero' && n < 10 ? `0${n}` : String(n);
}

const romanSigns: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  let rest = Math.min(n, 3999);
  let out = '';
  for (const [value, sign] of romanSigns) for (; rest >= value; rest -= value) out += sign;
  return out;
}
