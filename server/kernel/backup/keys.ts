/** The backup of the keys: the keyring and the other key files, in a file of their own that lives 14 days. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeKeyFolder, readKeyFile, writeNewKeyFile } from '../keys/key-files.ts';
import { type KeyringFile, type KeyringPlaces, readKeyring, restoreKeyring } from '../keys/keyring-backup.ts';
import { readBox, writeBox } from './box.ts';
import type { Frame } from './frames.ts';
import { backupName } from './shelf.ts';

export type KeysRequest = {
  places: KeyringPlaces;
  recipients: readonly string[];
  folder: string;
  now: Date;
};

/** Passwords and signing keys beside the keyring: `files/<name>`. */
const others = 'files/';
const otherName = /^[a-z][a-z0-9_-]*$/;
const nodeKey = /^node-key-/;

/** Takes one; answers its file, its bytes and how many files it holds. */
export async function takeKeysBackup(
  request: KeysRequest,
): Promise<{ path: string; bytes: number; files: number }> {
  const path = join(request.folder, backupName('keys', request.now));
  if (existsSync(path)) throw new Error(`${path} is there already. A backup is never written over.`);
  const told = { files: 0 };
  const bytes = await writeBox(path, request.recipients, framesOf(request, told));
  return { path, bytes, ...told };
}

async function* framesOf({ places, now }: KeysRequest, told: { files: number }): AsyncGenerator<Frame> {
  yield { note: { zaedno: 'keys', format: 1, takenAt: now.toISOString() } };
  const hash = createHash('sha256');
  for await (const { name, text } of allFiles(places)) {
    yield { note: { file: name, text } };
    hash.update(`${name}\0${text}\0`);
    told.files += 1;
  }
  yield { note: { foot: { files: told.files, hash: hash.digest('hex') } } };
}

async function* allFiles(places: KeyringPlaces): AsyncGenerator<KeyringFile> {
  for (const name of (await readdir(places.nodeKeys)).toSorted()) {
    if (!otherName.test(name) || nodeKey.test(name)) continue;
    const text = await readKeyFile(join(places.nodeKeys, name)).catch(passFolders);
    if (text !== undefined) yield { name: `${others}${name}`, text };
  }
  // A node without records about people has no keyring yet.
  if (existsSync(places.root)) yield* readKeyring(places);
}

function passFolders(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EISDIR') throw error;
}

export type KeysRestored = { takenAt: Date; files: number; keys: number; leftOut: number };

/**
 * Puts keys back where none are; what is there stays. A key that was destroyed, here or by what the backup itself knows,
 * does not come back. The file is read to its end before the first key is written.
 */
export async function restoreKeysBackup(
  path: string,
  identity: string,
  places: KeyringPlaces,
): Promise<KeysRestored> {
  const takenAt = await checkKeys(path, identity);
  await makeKeyFolder(places.nodeKeys);
  let files = 0;
  for await (const { name, text } of filesOf(path, identity)) {
    if (!name.startsWith(others)) continue;
    const plain = name.slice(others.length);
    if (!otherName.test(plain)) throw new Error(`${path} holds "${name}", which is no key file.`);
    if (await writeNewKeyFile(join(places.nodeKeys, plain), text)) files += 1;
  }
  const { restored, leftOut } = (await holdsKeyring(path, identity))
    ? await restoreKeyring(places, keyringFilesOf(path, identity))
    : { restored: 0, leftOut: 0 };
  return { takenAt, files, keys: restored, leftOut };
}

async function* filesOf(path: string, identity: string): AsyncGenerator<KeyringFile> {
  for await (const frame of readBox(path, identity)) {
    if ('note' in frame && typeof frame.note['file'] === 'string')
      yield { name: frame.note['file'], text: frame.note['text'] as string };
  }
}

async function* keyringFilesOf(path: string, identity: string): AsyncGenerator<KeyringFile> {
  for await (const file of filesOf(path, identity)) if (!file.name.startsWith(others)) yield file;
}

async function holdsKeyring(path: string, identity: string): Promise<boolean> {
  for await (const _ of keyringFilesOf(path, identity)) return true;
  return false;
}

/** Reads it from end to end; answers when it was taken. */
async function checkKeys(path: string, identity: string): Promise<Date> {
  const hash = createHash('sha256');
  let head: Record<string, unknown> | undefined;
  let foot: { files: number; hash: string } | undefined;
  let files = 0;
  for await (const frame of readBox(path, identity)) {
    const note = 'note' in frame ? frame.note : {};
    head ??= note;
    if (typeof note['file'] === 'string') {
      hash.update(`${note['file']}\0${String(note['text'])}\0`);
      files += 1;
    }
    foot = (note['foot'] as typeof foot) ?? foot;
  }
  if (head?.['zaedno'] !== 'keys') throw new Error(`${path} is no backup of the keys.`);
  if (head['format'] !== 1) throw new Error(`${path} was written by a newer release. Use that release.`);
  if (!foot || foot.files !== files || foot.hash !== hash.digest('hex'))
    throw new Error(`${path} is cut off or damaged. Take another backup of the keys.`);
  return new Date(head['takenAt'] as string);
}
