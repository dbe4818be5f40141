/** One bar of a chart as a PNG, for documents that cannot hold a drawing: the same colours and hatching as the drawing has. */
import { crc32, deflateSync } from 'node:zlib';
import { type Bar, hatches, type Tone, toneColours } from './bars.ts';

/** In points. */
export type PictureSize = { width: number; height: number };

export function barPicture({ parts }: Bar, { width, height }: PictureSize): Uint8Array {
  const tones: (Tone | undefined)[] = parts.flatMap(({ share, tone }) =>
    Array.from({ length: Math.round(Math.max(0, Math.min(1, share)) * width) }, () => tone),
  );
  const raw = Buffer.alloc((width * 3 + 1) * height, 255);
  for (let y = 0; y < height; y += 1) {
    // Each line begins with the number of its filter: none.
    raw[y * (width * 3 + 1)] = 0;
    for (let x = 0; x < width; x += 1) {
      const tone = tones[x];
      if (tone === undefined || hatches(tone, x, y)) continue;
      raw.write(toneColours[tone].slice(1), y * (width * 3 + 1) + 1 + x * 3, 'hex');
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
