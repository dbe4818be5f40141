// The files that names are trained and measured with. They stay outside the repository.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The folder of the name data, or undefined where it is not there. */
export function nameData(): string | undefined {
  const folder = new URL('../../../shared/data/names/', import.meta.url).pathname;
  return existsSync(folder) ? folder : undefined;
}

/** Text of a file, gzip or not. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Rows of cells of a table with tabs. */
export const readRows = (path: string): string[][] =>
  readText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** One row of the format of pairs.dev.tsv.gz. */
export interface LabelledPair {
  /** Row in the file, the header being row 0. */
  readonly row: number;
  readonly same: boolean;
  readonly kind: string;
  readonly scripts: string;
  readonly a: string;
  readonly b: string;
  readonly entities: readonly [string, string];
  readonly src: string;
  readonly focus: boolean;
}

/** Reads a file of pairs. Errors say which column is missing, or which row is wrong by its number, and never what stands there. */
export function readPairs(path: string): readonly LabelledPair[] {
  const [header = [], ...rows] = readRows(path);
  if (rows.length === 0) throw new Error(`${path} holds no pair: it needs a header and a row for each pair.`);
  const at = (name: string): number => {
    const place = header.indexOf(name);
    if (place < 0) throw new Error(`${path} has no column "${name}": it needs those of pairs.dev.tsv.gz.`);
    return place;
  };
  const [label, kind, scripts, a, b] = [at('label'), at('kind'), at('scripts'), at('name_a'), at('name_b')];
  const [entA, entB, src, focus] = [at('ent_a'), at('ent_b'), at('src'), at('focus')];
  const wrong = (row: number, why: string) => new Error(`Row ${row} of ${path} ${why}`);
  rows.forEach((cells, i) => {
    if (cells.length !== header.length)
      throw wrong(i + 1, `has ${cells.length} columns, and the header has ${header.length}.`);
    if (!['0', '1'].includes(cells[label] ?? '')) throw wrong(i + 1, 'has a label that is neither 0 nor 1.');
  });
  return rows.map((cells, i) => ({
    row: i + 1,
    same: cells[label] === '1',
    kind: cells[kind] ?? '',
    scripts: cells[scripts] ?? '',
    a: cells[a] ?? '',
    b: cells[b] ?? '',
    entities: [cells[entA] ?? '', cells[entB] ?? ''],
    src: cells[src] ?? '',
    focus: cells[focus] === '1',
  }));
}
