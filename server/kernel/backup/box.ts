/** A backup file: frames, compressed (gzip) and encrypted (age), written so that it is there whole or not at all. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { type Frame, readFrames, writeFrame } from './frames.ts';

/** Between speed and size: the disk of a small office is slower than this. */
const level = 5;
/** Bytes. A single row may be longer than a frame. */
const mostInFrame = 1024 * 1024;

/** Writes a box for these recipients; answers its size in bytes. Nothing is left under the name when it fails. */
export async function writeBox(
  path: string,
  recipients: readonly string[],
  frames: AsyncIterable<Frame>,
): Promise<number> {
  const packed = createGzip({ level });
  // An error of the source comes out of the other end, to whoever reads.
  pipeline(Readable.from(bytesOf(frames), { objectMode: false }), packed, () => {});
  return await writeEncrypted(path, recipients, packed);
}

/** Writes a stream of any size, encrypted to these recipients (age), in the same safe way; answers its size in bytes. */
export async function writeEncrypted(
  path: string,
  recipients: readonly string[],
  plain: Readable,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.new`;
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  try {
    let size = 0;
    for await (const bytes of await encrypt(recipients, plain)) {
      await file.writeFile(bytes);
      size += bytes.byteLength;
    }
    await file.sync();
    await file.close();
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return size;
  } catch (error) {
    await file.close().catch(() => {}); // closed already where the renaming failed
    await rm(temporary, { force: true });
    throw error;
  }
}

async function encrypt(recipients: readonly string[], plain: Readable) {
  const lock = new Encrypter();
  for (const recipient of recipients) lock.addRecipient(recipient);
  return await lock.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>);
}

async function* bytesOf(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const frame of frames) {
    if ('note' in frame) yield writeFrame(frame);
    else
      for (let at = 0; at < frame.bytes.length; at += mostInFrame)
        yield writeFrame({ bytes: frame.bytes.subarray(at, at + mostInFrame) });
  }
}

/** On Windows a folder cannot be synced, and need not be. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

/** Opens a box with a secret key and reads its frames. Throws a sentence: no such file, other key, damaged or cut off. */
export async function* readBox(path: string, identity: string): AsyncGenerator<Frame> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  try {
    const plain = await decrypt(path, identity, file);
    const unpacked = createGunzip();
    pipeline(Readable.from(plain, { objectMode: false }), unpacked, () => {});
    yield* readFrames(unpacked);
  } catch (error) {
    throw explain(path, error);
  } finally {
    file.destroy();
  }
}

async function decrypt(path: string, identity: string, file: Readable) {
  const key = new Decrypter();
  try {
    key.addIdentity(identity.trim());
  } catch (cause) {
    throw new Said('This is no secret key of a backup. It begins with AGE-SECRET-KEY-.', { cause });
  }
  try {
    return await key.decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>);
  } catch (cause) {
    if ((cause as { code?: string }).code) throw cause;
    throw new Said(
      /no identity matched/.test((cause as Error).message)
        ? `${path} was encrypted to another recipient: this secret key does not open it.`
        : `${path} is no encrypted backup, or its beginning is damaged.`,
      { cause },
    );
  }
}

/** An error whose sentence is ready for whoever reads it. */
class Said extends Error {}

function explain(path: string, error: unknown): Error {
  if (error instanceof Said) return error;
  const { code, message } = error as { code?: string; message: string };
  if (code === 'ENOENT') return new Said(`There is no file ${path}.`, { cause: error });
  if (code === 'EACCES' || code === 'EISDIR')
    return new Said(`${path} cannot be read by this user.`, { cause: error });
  return new Said(`${path} is damaged or cut off (${message}). Take another backup.`, { cause: error });
}
