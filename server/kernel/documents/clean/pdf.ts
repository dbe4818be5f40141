/** Overwrites what a PDF tells of its origin, in place: its structure is not touched, so nothing in it can break. */
import { deflateSync, inflateSync } from 'node:zlib';
import { blankJpeg } from './jpeg.ts';
import { blankStrings, type PdfObject, objectsOf, streamOf } from './pdf-objects.ts';
import { type Cleaned, type Kept, RefusedFile, refuseFile, type Told } from './refused.ts';

const most = 100 * 1024 * 1024;
/** Keys of what runs, plays or unpacks when the file is opened. */
const active = /\/(?:JavaScript|JS|Launch|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/;
const embedded = /\/(?:EmbeddedFiles?|Collection)(?![A-Za-z])/;
const commented =
  /\/Subtype\s*\/(?:Text|Popup|Highlight|Underline|StrikeOut|FreeText|Ink|Stamp|Caret)(?![A-Za-z])/;

/**
 * Every Info dictionary of every revision, XMP, and the Exif of pictures are blanked. What lies where this cannot reach is
 * named in `kept`. Throws RefusedFile for a locked file, and one that runs or holds other things.
 */
export function cleanPdf(given: Uint8Array): Cleaned {
  const bytes = Buffer.from(given);
  const latin = bytes.toString('latin1');
  const objects = objectsOf(latin);
  const kept = new Set<Kept>();
  const told = new Set<Told>();
  const packed = packedObjects(bytes, objects);
  requireQuiet([latin, ...packed.map(({ text }) => text)].map(namesSpelled).join('\n'), told, kept);

  const infos = new Set([...latin.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number)));
  for (const number of infos) blankInfo({ number, bytes, latin, objects, packed, kept });
  for (const one of packed) if (one.isChanged && !repack(bytes, one)) kept.add('properties');
  for (const object of objects) blankStream(bytes, object, kept);
  return { bytes, kept: [...kept], told: [...told] };
}

/** `#4A#53` is another way to write `JS`. */
function namesSpelled(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function requireQuiet(text: string, told: Set<Told>, kept: Set<Kept>): void {
  if (/\/Encrypt\s+(?:\d+\s+\d+\s+R|<<)/.test(text)) refuseFile('encrypted');
  if (active.test(text)) refuseFile('active');
  if (embedded.test(text)) refuseFile('embedded');
  // Who commented is written beside each comment, and the programs that show comments need it.
  if (commented.test(text)) {
    told.add('comments');
    kept.add('commenters');
  }
  if (/\/PieceInfo(?![A-Za-z])/.test(text)) kept.add('properties');
}

type Packed = { from: number; length: number; text: string; starts: Map<number, number>; isChanged: boolean };

/** Object streams, unpacked: from PDF 1.5 on most dictionaries lie in them. */
function packedObjects(bytes: Buffer, objects: readonly PdfObject[]): Packed[] {
  const found: Packed[] = [];
  let left = most;
  for (const object of objects) {
    if (!/\/Type\s*\/ObjStm(?![A-Za-z])/.test(object.dictionary)) continue;
    const stream = streamOf(bytes, object) ?? refuseFile('damaged');
    const data = inflated(bytes.subarray(stream.from, stream.from + stream.length), object.dictionary, left);
    left -= data.length;
    const text = data.toString('latin1');
    const first = Number(/\/First\s+(\d+)/.exec(object.dictionary)?.[1] ?? 0);
    const head = text.slice(0, first).trim().split(/\s+/).map(Number);
    const starts = new Map<number, number>();
    for (let i = 0; i + 1 < head.length; i += 2)
      starts.set(head[i] as number, first + (head[i + 1] as number));
    found.push({ ...stream, text, starts, isChanged: false });
  }
  return found;
}

function inflated(data: Buffer, dictionary: string, left: number): Buffer {
  if (!/\/Filter/.test(dictionary)) return data;
  if (!isFlate(dictionary)) refuseFile('damaged');
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    refuseFile((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}

function isFlate(dictionary: string): boolean {
  return (
    /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|$)/.test(dictionary) && !/\/DecodeParms/.test(dictionary)
  );
}

type Blanking = {
  number: number;
  bytes: Buffer;
  latin: string;
  objects: readonly PdfObject[];
  packed: Packed[];
  kept: Set<Kept>;
};

/** The dictionary in every revision of the file, and the strings it refers to. */
function blankInfo({ number, bytes, latin, objects, packed, kept }: Blanking): void {
  const numbers = [number];
  let found = false;
  for (const one of numbers) {
    for (const object of objects.filter((other) => other.number === one)) {
      found = true;
      const ends = blankStrings(bytes, object.from);
      if (one === number) numbers.push(...refersTo(latin.slice(object.from, ends)));
    }
    for (const stream of packed) {
      const at = stream.starts.get(one);
      if (at === undefined) continue;
      found = true;
      const copy = Buffer.from(stream.text, 'latin1');
      const ends = blankStrings(copy, at);
      if (one === number) numbers.push(...refersTo(stream.text.slice(at, ends)));
      stream.text = copy.toString('latin1');
      stream.isChanged = true;
    }
  }
  if (!found) kept.add('properties');
}

function refersTo(dictionary: string): number[] {
  return [...dictionary.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number));
}

/** Blanks pack better than words, so there is nearly always room; what is left over is filled, and no reader looks at it. */
function repack(bytes: Buffer, { from, length, text }: Packed): boolean {
  const data = deflateSync(Buffer.from(text, 'latin1'), { level: 9 });
  if (data.length > length) return false;
  bytes.fill(0, from, from + length);
  data.copy(bytes, from);
  return true;
}

/** XMP becomes blanks; a picture loses what its camera wrote. */
function blankStream(bytes: Buffer, object: PdfObject, kept: Set<Kept>): void {
  const { dictionary } = object;
  const isMetadata = /\/Type\s*\/Metadata(?![A-Za-z])|\/Subtype\s*\/XML(?![A-Za-z])/.test(dictionary);
  const isPhoto = /\/Filter\s*(?:\[\s*)?\/DCTDecode/.test(dictionary);
  if (!isMetadata && !isPhoto) return;
  const stream = streamOf(bytes, object);
  if (!stream) return void kept.add(isPhoto ? 'pictures' : 'properties');
  const { from, length } = stream;
  if (isPhoto) return blankPhoto(bytes.subarray(from, from + length), kept);
  if (!/\/Filter/.test(dictionary)) return void bytes.fill(0x20, from, from + length);
  const blank = deflateSync(Buffer.from(' '));
  if (!isFlate(dictionary) || blank.length > length) return void kept.add('properties');
  bytes.fill(0, from, from + length);
  blank.copy(bytes, from);
}

function blankPhoto(photo: Buffer, kept: Set<Kept>): void {
  try {
    blankJpeg(photo);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    kept.add('pictures');
  }
}
