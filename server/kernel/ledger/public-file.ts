/** Public files that leave with the node's signature: anybody holds them against the node's public key, later and elsewhere. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Download } from '../operation/define.ts';
import { type LedgerKey, linesOf, type Signer, signatureOf, signNote } from './note.ts';

/** The first line of such a note. No checkpoint begins like this: neither can be taken for the other. */
const origin = 'zaedno/public-file';
const noteName = 'signed-note.txt';
/** A public file of a whole plan is some megabytes; what unpacks to more is none of ours. */
const mostBytes = 200 * 1024 * 1024;

/** How long the ledger was, and its root (base64): whoever keeps the file can later ask for proof that the log went on from there. */
export type LedgerThen = { size: number; root: string };

/** What the node says of itself at that moment; `ledger` is undefined where nothing was sealed yet. */
export type Stand = { node: string; day: string; ledger: LedgerThen | undefined; readMe: string };

export type PublicFile = {
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
  const { node, day, ledger, readMe } = stand;
  const body = [
    origin,
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

/** Reads such a ZIP and holds it against the public key. Throws with what is wrong. */
export function checkPublicFile(bytes: Uint8Array, key: LedgerKey): PublicFile {
  const files = unpack(bytes);
  const written = files[noteName];
  if (!written) throw new Error(`There is no ${noteName} in this file: nobody signed it.`);
  const note = strFromU8(written);
  const [first, node = '', day = '', name = '', hash = '', then = ''] = linesOf(note);
  if (first !== origin) throw new Error('The note in this file is not one about a public file.');
  const signed = signatureOf(key, note);
  if (signed === 'no')
    throw new Error('The note bears no signature of this key; ask for the key of that day.');
  if (signed === 'wrong')
    throw new Error('The signature is not right: the note was changed after it was signed.');
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!file) throw new Error(`The note is about ${name}, which is not in this file.`);
  if (hashOf(file) !== hash) throw new Error(`${name} was changed after it was signed.`);
  const [, size, root = ''] = /^(\d{1,15}) (\S+)$/.exec(then) ?? [];
  return { name, bytes: file, node, day, ledger: size ? { size: Number(size), root } : undefined };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let left = mostBytes;
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        left -= originalSize;
        if (left < 0) throw new Error('It is larger than a public file can be.');
        return true;
      },
    });
  } catch (cause) {
    throw new Error('This file cannot be unpacked; fetch it again from where it was published.', { cause });
  }
}
