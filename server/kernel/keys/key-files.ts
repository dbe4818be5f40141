/** Files that hold keys: whole or not there after a crash, read only while nobody else can, overwritten before they go. */
import { randomBytes } from 'node:crypto';
import { close, fstat, open as openFile, read } from 'node:fs';
import { type FileHandle, link, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const hasModes = process.platform !== 'win32';

/**
 * Writes a new file; on disk, with its name, when this answers. False where the name was taken: that file stays as it is.
 * A crash can leave a file that begins with `.`, with what was to be written; nobody was promised that it is there.
 */
export async function writeNewKeyFile(path: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
    await syncFolder(dirname(path));
  }
}

/** Puts a text in the place of a file at once: a reader sees the old one or the new one. */
export async function replaceKeyFile(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  await rename(draft, path);
  await syncFolder(dirname(path));
}

/** By numbers instead of handles: half the work, where a start reads a million of them. */
const reading = {
  open: promisify(openFile),
  stat: promisify(fstat),
  read: promisify(read),
  close: promisify(close),
};

/** The text of a file, or undefined where there is none. Throws where others can read it. */
export async function readKeyFile(path: string): Promise<string | undefined> {
  const file = await reading.open(path, 'r').catch(noneOrThrow);
  if (file === undefined) return undefined;
  try {
    const { mode, size } = await reading.stat(file);
    if (hasModes && (mode & 0o077) !== 0)
      throw new Error(`Others can read the key file ${path}. Make it yours alone (chmod 600).`);
    const { bytesRead, buffer } = await reading.read(file, Buffer.alloc(size), 0, size, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await reading.close(file);
  }
}

/** Overwrites a file with chance, and takes its name away; true where there was one. Durable when this answers. */
export async function destroyKeyFile(path: string): Promise<boolean> {
  const file = await openOrNone(path, 'r+');
  if (!file) return false;
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await unlink(path).catch(ignoreMissing);
  await syncFolder(dirname(path));
  return true;
}

/** Makes a folder for one's own eyes, durable with its name. */
export async function makeKeyFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first !== undefined) await syncFolder(dirname(first));
}

async function writeDraft(path: string, text: string): Promise<string> {
  // The name of what it will be stands in it, so that destroying a key finds what a crash left of it.
  const draft = join(dirname(path), `.${nameOf(path)}.${randomBytes(6).toString('hex')}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await unlink(draft);
    throw error;
  } finally {
    await file.close();
  }
  return draft;
}

function nameOf(path: string): string {
  return path.slice(dirname(path).length + 1);
}

async function openOrNone(path: string, flags: 'r+'): Promise<FileHandle | undefined> {
  return await open(path, flags).catch(noneOrThrow);
}

function noneOrThrow(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

/** A name is on disk only when its folder is; Windows syncs no folders. */
async function syncFolder(path: string): Promise<void> {
  if (!hasModes) return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function ignoreMissing(error: unknown): void {
  // Another node destroyed it at the same moment.
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
