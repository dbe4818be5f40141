/** The parts of an office file: opened within limits, written anew without times and without the names of machines. */
import { type Zippable, zipSync } from 'fflate';
import { TextsError } from '#libs/texts/errors.ts';
import { openZip, type Zip } from '#libs/texts/read/zip.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { type Kept, refuseFile } from './refused.ts';

/** Throws RefusedFile where it is a bomb, damaged or locked. */
export function openParts(bytes: Uint8Array): Zip {
  const zip = told(() => openZip(bytes));
  if (zip.names.some((name) => /\\|^\/|(?:^|\/)\.\.(?:\/|$)/.test(name))) refuseFile('damaged');
  return {
    names: zip.names.filter((name) => !name.endsWith('/')),
    read: (name) => told(() => zip.read(name)),
  };
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TextsError)) throw error;
    if (error.code === 'texts.bomb') refuseFile('bomb');
    refuseFile(error.code === 'texts.encrypted' ? 'encrypted' : 'damaged');
  }
}

/** The first day that a zip can name: no part tells when it was written. */
const noDay = new Date(1980, 0, 1, 12);

/** `stored`: parts that are not packed, as the type's first part must not be. */
export function writeParts(
  parts: ReadonlyMap<string, Uint8Array>,
  stored: readonly string[] = [],
): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of parts)
    files[name] = [part, { level: stored.includes(name) ? 0 : 6, mtime: noDay }];
  return zipSync(files);
}

/** A picture inside an office file; of other kinds than these two nothing can be removed, and that is told. */
export function cleanPicture(part: Uint8Array, kept: Set<Kept>): Uint8Array {
  if (part[0] === 0xff && part[1] === 0xd8) return cleanJpeg(part);
  if (part[0] === 0x89 && part[1] === 0x50) return cleanPng(part);
  kept.add('pictures');
  return part;
}

/** A path of somebody's disk tells who they are: its last name is enough. */
export function withoutFolders(text: string): string {
  if (!/^(?:[A-Za-z]:[\\/]|\\\\|file:|\/(?:home|Users|mnt|media)\/)/.test(text)) return text;
  return text.split(/[\\/]/).at(-1) ?? '';
}
