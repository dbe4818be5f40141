/** The inside of a backup: a row of frames, each a JSON note or a piece of bytes, so that any size passes through. */

export type Frame = { readonly note: Record<string, unknown> } | { readonly bytes: Buffer };

const noteMark = 0x6e; // n
const bytesMark = 0x62; // b
const headBytes = 5;
/** A longer frame is none of ours: whoever made it wants our memory. */
const longest = 16 * 1024 * 1024;

/** One frame as its bytes: a mark, the length (32 bits, big-endian), the content. */
export function writeFrame(frame: Frame): Buffer {
  const body = 'note' in frame ? Buffer.from(JSON.stringify(frame.note), 'utf8') : frame.bytes;
  const head = Buffer.alloc(headBytes);
  head.writeUInt8('note' in frame ? noteMark : bytesMark, 0);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** Reads frames out of a stream that may be cut anywhere. Throws where it is no row of frames or ends inside one. */
export async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let held: Buffer[] = [];
  let size = 0;
  let wanted = headBytes;
  for await (const bytes of source) {
    held.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    size += bytes.byteLength;
    while (size >= wanted) {
      const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held);
      const length = bodyLength(all);
      wanted = headBytes + length;
      held = [all];
      if (size < wanted) break;
      yield readBody(all, all.subarray(headBytes, wanted));
      held = [all.subarray(wanted)];
      size -= wanted;
      wanted = headBytes;
    }
  }
  if (size > 0) throw new Error('it ends inside a frame');
}

function bodyLength(frame: Buffer): number {
  const mark = frame.readUInt8(0);
  const length = frame.readUInt32BE(1);
  if ((mark !== noteMark && mark !== bytesMark) || length > longest) throw new Error('it holds no frames');
  return length;
}

function readBody(frame: Buffer, body: Buffer): Frame {
  if (frame.readUInt8(0) === bytesMark) return { bytes: body };
  return { note: JSON.parse(body.toString('utf8')) as Record<string, unknown> };
}
