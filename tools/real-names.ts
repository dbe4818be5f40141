// Finds full names of real people in what the project prints: documents, notes, fixtures, pools, and what benchmarks say.
// The names are those of the pairs files beside this tree, which stand in for everybody whom the library may ever be tried on.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../../shared/data/names/', import.meta.url));

/** Why there is nothing to compare with; undefined where there is. */
export function whyNoRealNames(): string | undefined {
  return existsSync(join(folder, 'pairs.dev.tsv.gz')) ? undefined : '../shared/data/names is not here';
}

export interface RealNames {
  /** Words in small letters, apart by one space. */
  readonly names: ReadonlySet<string>;
  readonly longest: number;
}

/** Full names, of two words or more, of every pairs file. One word is a name of many. */
export function readRealNames(): RealNames {
  const names = new Set<string>();
  let longest = 0;
  for (const file of globSync('pairs*.tsv*', { cwd: folder })) {
    const bytes = readFileSync(join(folder, file));
    const [header = '', ...rows] = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n');
    const columns = header.split('\t');
    const wanted = [columns.indexOf('name_a'), columns.indexOf('name_b')];
    if (wanted.includes(-1)) throw new Error(`${file} has no columns name_a and name_b.`);
    for (const row of rows) {
      const cells = row.split('\t');
      for (const at of wanted) {
        const words = wordsOf(cells[at] ?? '').map(({ word }) => word);
        // Two initials, or an initial and a common word, stand in many texts.
        if (words.length < 2 || words.filter((word) => [...word].length > 1).length < 2) continue;
        names.add(words.join(' '));
        longest = Math.max(longest, words.length);
      }
    }
  }
  return { names, longest };
}

export interface Found {
  readonly line: number;
  /** How many words; the name itself is not said again. */
  readonly words: number;
}

/** Where a text holds one of the names: its words one after another with nothing but space, a hyphen or an underscore between. */
export function realNamesIn(text: string, { names, longest }: RealNames): Found[] {
  const found: Found[] = [];
  let line = 1;
  let lineAt = 0;
  const words = wordsOf(text);
  for (const [first, { at, word }] of words.entries()) {
    let name = word;
    for (let more = 1; more < longest; more += 1) {
      const next = words[first + more];
      if (!next?.joined) break;
      name += ` ${next.word}`;
      if (!names.has(name)) continue;
      for (let end = text.indexOf('\n', lineAt); end >= 0 && end < at; end = text.indexOf('\n', lineAt)) {
        line += 1;
        lineAt = end + 1;
      }
      found.push({ line, words: more + 1 });
    }
  }
  return found;
}

/** What is printed or passed on: documents, notes, what tests and seeds hold. What others wrote for tests lies outside. */
const read = [
  '*.md',
  'docs/**/*.{md,json,yaml,yml,txt,html,svg,csv}',
  'libs/**/*.{ts,md,json,txt,csv,tsv}',
  'tools/**/*.{ts,mjs,md,json,txt,csv}',
  'cli/**/*.{ts,md,json}',
  'e2e/**/*.{ts,md,json}',
  'server/**/*.{ts,md,json,sql,txt,csv}',
  'web/src/**/*.{ts,tsx,json,md}',
];

/** Every place of the tree that holds a real person's full name, as "path:line". */
export function placesWithRealNames(names: RealNames): string[] {
  return globSync(read, { cwd: root, exclude: ['**/node_modules/**', 'web/dist/**'] })
    .toSorted()
    .flatMap((path) =>
      realNamesIn(readFileSync(join(root, path), 'utf8'), names).map(
        ({ line, words }) => `${path}:${line} (a name of ${words} words)`,
      ),
    );
}

interface Word {
  readonly word: string;
  readonly at: number;
  /** To the word before, by space, hyphen or underscore alone. */
  readonly joined: boolean;
}

function wordsOf(text: string): Word[] {
  let end = -1;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ.][\p{L}\p{M}]+)*/gu)].map(({ 0: match, index }) => {
    const joined = end >= 0 && /^[\s_-]+$/.test(text.slice(end, index));
    end = index + match.length;
    return { word: match.normalize('NFC').toLowerCase(), at: index, joined };
  });
}

if (import.meta.main) {
  const missing = whyNoRealNames();
  if (missing) console.log(`No real names to look for: ${missing}.`);
  else {
    const places = placesWithRealNames(readRealNames());
    for (const place of places) console.log(place);
    console.log(places.length === 0 ? 'No real full name is printed anywhere.' : `${places.length} places.`);
    process.exitCode = places.length === 0 ? 0 : 1;
  }
}
