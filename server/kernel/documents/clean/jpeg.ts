/** Takes out of a JPEG what tells where, when, with what and by whom it was taken; which way is up stays. */
import { refuseFile } from './refused.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Frames, tables, restarts: what a picture is made of. */
const isPicture = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf);

export type Segment = { marker: number; start: number; end: number; payload: Uint8Array };

/** A new JPEG. Nothing after its end is kept: telephones put second pictures and films there. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, startOfImage)];
  let turned: number | undefined;
  const body: Uint8Array[] = [];
  for (const segment of segmentsOf(bytes)) {
    const { marker, payload } = segment;
    if (marker === 0xe0 && says(payload, 'JFIF\0') && payload.length >= 12) kept.push(jfif(payload));
    else if (marker === 0xee && says(payload, 'Adobe') && payload.length >= 12)
      body.push(Uint8Array.of(0xff, 0xee, 0, 14), payload.subarray(0, 12));
    else if (marker === 0xe1 && says(payload, 'Exif\0')) turned ??= orientationOf(payload.subarray(6));
    else if (isPicture(marker) || standsAlone(marker)) body.push(bytes.subarray(segment.start, segment.end));
  }
  if (turned !== undefined && turned > 1) kept.push(exifOf(turned));
  return Buffer.concat([...kept, ...body, Uint8Array.of(0xff, endOfImage)]);
}

/** Overwrites in place what `cleanJpeg` leaves out (but a profile of colours), for a JPEG inside another file whose places must stay. */
export function blankJpeg(bytes: Uint8Array): void {
  for (const { marker, payload } of segmentsOf(bytes)) {
    const isNeeded = isPicture(marker) || standsAlone(marker) || marker === 0xee;
    const isColour = marker === 0xe2 && says(payload, 'ICC_PROFILE');
    if (marker === 0xe0) payload.fill(0x20, 14);
    else if (!isNeeded && !isColour) payload.fill(0x20);
  }
}

/** Segments in their order; those of a scan hold its data too. Throws where they do not follow one another. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) refuseFile('damaged');
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) refuseFile('damaged');
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) refuseFile('damaged');
    if (marker === endOfImage) {
      // What follows is no picture; whoever cleans decides what becomes of it.
      yield { marker, start: at, end: at + 2, payload: bytes.subarray(at + 2) };
      return;
    }
    if (standsAlone(marker)) {
      yield { marker, start: at, end: at + 2, payload: bytes.subarray(at + 2, at + 2) };
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) refuseFile('damaged');
    const head = at + 2 + length;
    const end = marker === startOfScan ? endOfScan(bytes, head) : head;
    yield { marker, start: at, end, payload: bytes.subarray(at + 4, head) };
    at = end;
  }
}

/** The data of a scan go on to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at;
  }
  return bytes.length;
}

function says(payload: Uint8Array, word: string): boolean {
  return Buffer.from(payload.subarray(0, word.length)).toString('latin1') === word;
}

/** Version, units and density; no thumbnail. */
function jfif(payload: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(0xff, 0xe0, 0, 16), payload.subarray(0, 12), Uint8Array.of(0, 0)]);
}

/** 1 to 8 as Exif counts the ways to hold a camera; undefined where it does not say. */
function orientationOf(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return undefined;
  const little = tiff[0] === 0x49;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return undefined;
  const count = view.getUint16(first, little);
  for (let i = 0; i < count; i += 1) {
    const at = first + 2 + i * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The smallest Exif there is: one entry, the orientation. */
function exifOf(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const payload = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Uint8Array.of(0xff, 0xe1, 0, payload.length + 2, ...payload);
}
