// Reads what the search is measured with: a file of names, one a line, and a file of queries; packed with gzip or not.
import { createReadStream, openSync, readFileSync, readSync, closeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip, gunzipSync } from 'node:zlib';
import { generateNames } from './generate-names.ts';

/** A query, the row of the name that it looks for (from 0), and the scripts of the two ("Arab-Latn"). */
export interface Query {
  readonly text: string;
  readonly row: number;
  readonly scripts: string;
}

export interface NameSource {
  readonly names?: string | undefined;
  readonly generate: number;
  readonly parts: string;
}

/** Every name in its row, one after the other, so that nobody has to hold them all; those that are made come last. */
export async function* namesOf({ names, generate, parts }: NameSource): AsyncGenerator<string> {
  if (names !== undefined) {
    const file = createReadStream(names);
    yield* createInterface({
      input: isPacked(names) ? file.pipe(createGunzip()) : file,
      crlfDelay: Infinity,
    });
  }
  if (generate > 0) yield* generateNames(parts, generate);
}

/** Queries as one JSON list, or one `[query, target, row, scripts, kind]` a line. Errors tell them by number, and say nothing of them. */
export function readQueries(file: string): Query[] {
  const bytes = readFileSync(file);
  const text = (isPacked(file) ? gunzipSync(bytes) : bytes).toString().trim();
  if (text === '' || /^\[\s*\]$/.test(text)) throw new Error(`${file} holds no query.`);
  const whole = /^\[\s*\[/.test(text);
  const rows: unknown[] = whole ? (jsonOf(text) as unknown[]) : text.split('\n').map(lineOf);
  if (!Array.isArray(rows)) throw new Error(`${file} is no list of queries in JSON, and none a line.`);
  return rows.map((row, at) => {
    const [query, , place, scripts] = Array.isArray(row) ? (row as unknown[]) : [];
    if (typeof query !== 'string' || !/^\d+$/.test(String(place)))
      throw new Error(`Query ${at} of ${file} is not [query, target, row, scripts, kind].`);
    return { text: query, row: Number(place), scripts: String(scripts) };
  });
}

function lineOf(line: string): unknown {
  return line.startsWith('[') ? jsonOf(line) : line.split('\t');
}

/** undefined for what is no JSON: the parser's own words would quote it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPacked(file: string): boolean {
  const start = Buffer.alloc(2);
  const opened = openSync(file, 'r');
  readSync(opened, start, 0, 2, 0);
  closeSync(opened);
  return start[0] === 0x1f && start[1] === 0x8b;
}
