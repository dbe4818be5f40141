/** Public files that leave with the node's signature: anybody holds them against the node's public key, later and elsewhere. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import type { Download, SignedKind } from '../operation/define.ts';
import { type LedgerKey, linesOf, type Signer, signatureOf, signNote } from './note.ts';

/**
 * The first line of the note says what the file is: for anybody, or what one side of an agreement says to the others. No
 * checkpoint begins like this, and none of them can be taken for another.
 */
const origins: Record<SignedKind, string> = {
  'public-file': 'zaedno/public-file',
  'side-file': 'zaedno/side-file',
};
const noteName = 'signed-note.txt';
/** A public file of a whole plan is some megabytes; what unpacks to more is none of ours. */
const mostBytes = 200 * 1024 * 1024;

/** How long the ledger was, and its root (base64): whoever keeps the file can later ask for proof that the log went on from there. */
export type LedgerThen = { size: number; root: string };

/** What the node says of itself at that moment; `ledger` is undefined where nothing was sealed yet. */
export type Stand = {
  node: string;
  day: string;
  ledger: LedgerThen | undefined;
  readMe: string;
  /** A public file, unless told. */
  kind?: SignedKind;
};

export type PublicFile = {
  kind: SignedKind;
  /** The file itself, as it was exported. */
  name: string;
  bytes: Uint8Array;
  /** The node by its name, and its calendar day (`YYYY-MM-DD`). */
  node: string;
  day: string;
  ledger: LedgerThen | undefined;
};

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');

/** A ZIP of the file, the signed note about it, and how to check them. */
export function writePublicFile(signer: Signer, file: Download, stand: Stand): Download {
  const { node, day, ledger, readMe, kind = 'public-file' } = stand;
  const body = [
    origins[kind],
    node.replaceAll(/\s+/g, ' ').trim(),
    day,
    file.name,
    hashOf(file.bytes),
    ledger ? `${ledger.size} ${ledger.root}` : '-',
  ];
  const files = {
    [file.name]: file.bytes,
    [noteName]: strToU8(signNote(`${body.join('\n')}\n`, signer)),
    'read-me.txt': strToU8(readMe),
  };
  return {
    name: file.name.replace(/(\.\w+)?$/, '.zip'),
    type: 'application/zip',
    // No time of day in it: what was exported twice on a day is one file.
    bytes: zipSync(files, { mtime: new Date(`${day}T12:00:00`) }),
  };
}

/** What is wrong with such a file, in a word for programs; the message is the sentence for people at a machine. */
export class PublicFileError extends Error {
  readonly why: 'unpack' | 'unsigned' | 'note' | 'other_key' | 'signature' | 'changed';

  constructor(why: PublicFileError['why'], message: string, cause?: unknown) {
    super(message, { cause });
    this.why = why;
  }
}

/** Reads such a ZIP and holds it against the public key. Throws a `PublicFileError`. */
export function checkPublicFile(bytes: Uint8Array, key: LedgerKey, most = mostBytes): PublicFile {
  const files = unpack(bytes, most);
  const note = noteIn(files);
  const signed = signatureOf(key, note);
  if (signed === 'no')
    throw new PublicFileError(
      'other_key',
      'The note bears no signature of this key; ask for the key of that day.',
    );
  if (signed === 'wrong')
    throw new PublicFileError(
      'signature',
      'The signature is not right: the note was changed after it was signed.',
    );
  return fileOf(files, note);
}

/**
 * Reads such a ZIP without a key. File and note fit each other, and no more is sure: whoever made it may have written
 * any name and day into it. Throws a `PublicFileError`.
 */
export function openPublicFile(bytes: Uint8Array, most = mostBytes): PublicFile {
  const files = unpack(bytes, most);
  return fileOf(files, noteIn(files));
}

function noteIn(files: Record<string, Uint8Array>): string {
  const written = files[noteName];
  if (!written)
    throw new PublicFileError('unsigned', `There is no ${noteName} in this file: nobody signed it.`);
  const note = strFromU8(written);
  const [first] = told(() => linesOf(note));
  if (!kindOf(first))
    throw new PublicFileError('note', 'The note in this file is not one about a public file.');
  return note;
}

function kindOf(first: string | undefined): SignedKind | undefined {
  return (Object.keys(origins) as SignedKind[]).find((kind) => origins[kind] === first);
}

function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new PublicFileError('note', (error as Error).message, error);
  }
}

function fileOf(files: Record<string, Uint8Array>, note: string): PublicFile {
  const [first, node = '', day = '', name = '', hash = '', then = ''] = linesOf(note);
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!file) throw new PublicFileError('note', `The note is about ${name}, which is not in this file.`);
  if (hashOf(file) !== hash) throw new PublicFileError('changed', `${name} was changed after it was signed.`);
  const [, size, root = ''] = /^(\d{1,15}) (\S+)$/.exec(then) ?? [];
  const kind = kindOf(first) ?? 'public-file';
  return { kind, name, bytes: file, node, day, ledger: size ? { size: Number(size), root } : undefined };
}

/**
 * `most`: bytes of all its parts together. What the file says of its sizes is read first, and then not believed: it is
 * unpacked in small steps and counted, so that a bomb stops the work and not the node.
 */
function unpack(bytes: Uint8Array, most: number): Record<string, Uint8Array> {
  try {
    let said = 0;
    unzipSync(bytes, {
      filter({ originalSize }) {
        said += originalSize;
        if (said > most) throw new Error('It is larger than a public file can be.');
        return false;
      },
    });
    return unpackCounting(bytes, most);
  } catch (cause) {
    throw new PublicFileError(
      'unpack',
      'This file cannot be unpacked; fetch it again from where it was published.',
      cause,
    );
  }
}

/** Packed bytes that are unpacked at once; they hold at most some thousand times as much. */
const step = 4096;

function unpackCounting(bytes: Uint8Array, most: number): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = Object.create(null);
  let left = most;
  const unzip = new Unzip((file) => {
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, last) => {
      if (error) throw error;
      left -= part.length;
      if (left < 0) throw new Error('It is larger than a public file can be.');
      // The library fills its buffer anew.
      parts.push(part.slice());
      if (last) files[file.name] = Buffer.concat(parts);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step)
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return files;
}
