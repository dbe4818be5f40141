/** Takes out of a PNG all but what draws it: no texts, no times, no Exif, no profile, nothing after its end. */
import { refuseFile } from './refused.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
const drawing = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'];

export function cleanPng(bytes: Uint8Array): Uint8Array {
  if (signature.some((sign, i) => bytes[i] !== sign)) refuseFile('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) refuseFile('damaged');
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) refuseFile('damaged');
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (drawing.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}
