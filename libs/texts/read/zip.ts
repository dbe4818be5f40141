// Opens one entry of a zip at a time, and never more than the limits allow: sizes are checked before, and counted while unpacking.

import { inflateRawSync } from 'node:zlib';
import { TextsError } from '../errors.ts';
import { limits } from '../limits.ts';

interface Entry {
  method: number;
  packed: number;
  size: number;
  offset: number;
}

export interface Zip {
  names: string[];
  /** Undefined where there is no such entry; texts.bomb when it unpacks to too much. */
  read(name: string): Uint8Array | undefined;
}

/** Errors: texts.damaged, texts.bomb, texts.encrypted. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = directory(bytes);
  let inflated = 0;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const data = unpack(bytes, entry, name, limits.inflatedBytes - inflated);
    inflated += data.length;
    return data;
  };
  return { names: [...entries.keys()], read };
}

const damaged = (detail: string) => new TextsError('texts.damaged', { detail });
const bomb = (detail: string) => new TextsError('texts.bomb', { detail });
const megabytes = (n: number) => `${Math.round(n / 1048576)} MB`;

/** The central directory; what it promises is judged before anything is unpacked. */
function directory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = endRecord(view);
  const count = view.getUint16(tail + 10, true);
  const entries = new Map<string, Entry>();
  if (count > limits.zipEntries) throw bomb(`${count} parts`);
  let at = view.getUint32(tail + 16, true);
  let promised = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw damaged('its directory cannot be read');
    const flags = view.getUint16(at + 8, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    if (flags & 1) throw new TextsError('texts.encrypted');
    if (entries.has(name)) throw damaged(`it holds ${name} twice`);
    promised += size;
    if (promised > limits.inflatedBytes) throw bomb(`more than ${megabytes(limits.inflatedBytes)}`);
    tooDense(size, packed, name);
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed,
      size,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged('its end is missing');
}

function tooDense(size: number, packed: number, name: string): void {
  if (size > limits.ratioFromBytes && size > packed * limits.inflateRatio)
    throw bomb(`${name} is packed more than ${limits.inflateRatio} times`);
}

/** The directory may lie: the inflater itself stops at the smaller of what is left and a hundred times the packed bytes. */
function unpack(bytes: Uint8Array, entry: Entry, name: string, left: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw damaged(`${name} is not where it should be`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw damaged(`${name} is cut off`);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) throw damaged(`${name} is packed in an unusual way`);
  const most = Math.max(1, Math.min(left, Math.max(limits.ratioFromBytes, packed * limits.inflateRatio)));
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw bomb(`${name} goes beyond ${megabytes(most)}`);
    throw damaged(`${name} cannot be unpacked`);
  }
}
