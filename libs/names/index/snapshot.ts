// An index as bytes: a head of fixed length, then every column as it lies in memory, so that loading is a look and no work.
import { spellings } from '../fold/spellings.ts';
import { type Columns, columnNames, columnWidths, count } from './columns.ts';
import { NameIndexError } from './errors.ts';

const magic = 0x584e415a; // "ZANX"
const format = 3;
/** Where in the head the sum of all the rest stands. */
const sumAt = 3;
const headWords = 4 + columnNames.length;

/** The columns one after the other, without the room that they keep for growing. */
export function writeSnapshot(live: Columns): Uint8Array {
  const counts = live.counts.slice();
  // The same names make the same bytes, however often columns grew.
  counts[count.replaced] = 0;
  const columns = { ...live, counts };
  const used = usedOf(columns);
  const head = new Uint32Array(headWords);
  head.set([magic, format, tablesMark(), 0, ...columnNames.map((name) => used[name])]);
  const bytes = new Uint8Array(
    head.byteLength + columnNames.reduce((sum, name) => sum + padded(used[name] * columnWidths[name]), 0),
  );
  let at = head.byteLength;
  for (const name of columnNames) {
    const column = columns[name].subarray(0, used[name]);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += padded(column.byteLength);
  }
  bytes.set(new Uint8Array(head.buffer), 0);
  new Uint32Array(bytes.buffer)[sumAt] = checksum(bytes);
  return bytes;
}

/** Columns that lie in these bytes. @throws NameIndexError where they can't. */
export function readSnapshot(bytes: Uint8Array): Columns {
  requireBytes(bytes);
  // Columns of whole numbers must begin at a multiple of four.
  const held = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (held.byteLength < headWords * 4 || new Uint32Array(held.buffer, held.byteOffset, 1)[0] !== magic)
    throw new NameIndexError('not-an-index', 'These bytes are not an index of names.');
  const head = new Uint32Array(held.buffer, held.byteOffset, headWords);
  if (head[1] !== format || head[2] !== tablesMark())
    throw new NameIndexError(
      'other-version',
      'This index was saved by a version that reads or saves names differently: build it anew from the names.',
    );
  let at = headWords * 4;
  const columns: Partial<Record<keyof Columns, Uint8Array | Uint32Array>> = {};
  columnNames.forEach((name, place) => {
    const entries = head[4 + place] as number;
    const size = entries * columnWidths[name];
    if (at + padded(size) <= held.byteLength)
      columns[name] =
        columnWidths[name] === 1
          ? new Uint8Array(held.buffer, held.byteOffset + at, entries)
          : new Uint32Array(held.buffer, held.byteOffset + at, entries);
    at += padded(size);
  });
  if (at !== held.byteLength || head[sumAt] !== checksum(held))
    throw new NameIndexError('damaged', 'This index is not as it was saved: build it anew from the names.');
  return columns as Columns;
}

/** Who calls from JavaScript may hand over anything. Arrays of another page or context are arrays too. */
function requireBytes(given: unknown): void {
  const kind = Object.prototype.toString.call(given).slice('[object '.length, -1);
  if (kind === 'Uint8Array') return;
  throw new NameIndexError(
    'not-an-index',
    `An index is read from a Uint8Array, as \`save\` makes it, not from ${kind}.`,
  );
}

function usedOf(columns: Columns): Record<keyof Columns, number> {
  const rows = columns.counts[count.rows] as number;
  const words = columns.counts[count.words] as number;
  const readings = columns.counts[count.readings] as number;
  const last = (column: Uint32Array, at: number) => column[at] as number;
  return {
    counts: columns.counts.length,
    ids: rows,
    slots: columns.slots.length,
    textAt: rows + 1,
    text: last(columns.textAt, rows),
    rowAt: rows + 1,
    rowWords: last(columns.rowAt, rows),
    uses: words,
    letterAt: words + 1,
    letters: last(columns.letterAt, words),
    readingAt: words + 1,
    soundAt: readings + 1,
    sounds: last(columns.soundAt, readings),
    wordOf: readings,
    fromStart: columns.fromStart.length,
    fromEnd: columns.fromEnd.length,
    postingAt: columns.postingAt.length,
    postings: columns.postings.length,
  };
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Finds what a disk or a wire damaged, of head and columns; no protection against somebody who means to. */
function checksum(bytes: Uint8Array): number {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let sum = 0x811c9dc5;
  for (let at = 0; at < numbers.length; at += 1)
    if (at !== sumAt) sum = Math.imul(sum ^ (numbers[at] as number), 0x01000193);
  return sum >>> 0;
}

/** A mark of the tables of spellings: an index holds sounds, which other tables would hear differently. */
function tablesMark(): number {
  let sum = 0x811c9dc5;
  for (const [script, { anywhere, atStart }] of Object.entries(spellings)) {
    const text = JSON.stringify([script, [...anywhere], [...atStart]]);
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}
