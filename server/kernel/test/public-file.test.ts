/** Public files with the node's signature: whoever has the public key finds out what was changed, without the node. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeCheckpoint } from '../ledger/checkpoint.ts';
import { publicKeyOf, signerOf, signNote } from '../ledger/note.ts';
import { checkPublicFile, openPublicFile, writePublicFile } from '../ledger/public-file.ts';

const aSigner = () =>
  signerOf(
    'zaedno/ledger',
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );

describe('a public file that the node signed', () => {
  const signer = aSigner();
  const key = publicKeyOf(signer);
  const file = { name: 'plan.json', type: 'application/json', bytes: strToU8('{"measures":[]}') };
  const ledger = { size: 12, root: Buffer.alloc(32, 7).toString('base64') };
  const stand = { node: 'Office of\nXC', day: '2026-03-01', ledger, readMe: 'How to check it.' };
  const signed = writePublicFile(signer, file, stand);
  const parts = unzipSync(signed.bytes);
  const note = strFromU8(parts['signed-note.txt'] ?? new Uint8Array());

  it('is the file as it was, with office, day and length of the ledger', () => {
    assert.deepEqual([signed.name, signed.type], ['plan.zip', 'application/zip']);
    assert.deepEqual(Object.keys(parts), ['plan.json', 'signed-note.txt', 'read-me.txt']);
    const found = checkPublicFile(signed.bytes, key);
    assert.equal(strFromU8(found.bytes), '{"measures":[]}');
    assert.deepEqual(
      [found.name, found.node, found.day, found.ledger],
      ['plan.json', 'Office of XC', '2026-03-01', ledger],
    );
    assert.deepEqual(writePublicFile(signer, file, stand).bytes, signed.bytes, 'the same twice');
    const early = writePublicFile(signer, file, { ...stand, ledger: undefined });
    assert.equal(checkPublicFile(early.bytes, key).ledger, undefined);
  });

  it('is refused when one byte of it, of its note or of its name is another, or another key signed it', () => {
    const refuses = (change: Record<string, Uint8Array>, why: RegExp) =>
      assert.throws(() => checkPublicFile(zipSync({ ...parts, ...change }), key), why);
    refuses({ 'plan.json': strToU8('{"measures":[1]}') }, /plan\.json was changed/);
    refuses({ 'signed-note.txt': strToU8(note.replace('2026-03-01', '2026-03-02')) }, /not right/);
    const other = strToU8(note.replace('plan.json', 'read-me.txt'));
    refuses({ 'signed-note.txt': other }, /not right/);
    assert.throws(() => checkPublicFile(signed.bytes, publicKeyOf(aSigner())), /no signature of this key/);
    const { 'plan.json': _gone, ...without } = parts;
    assert.throws(() => checkPublicFile(zipSync(without), key), /is about plan\.json, which is not/);
    const { 'signed-note.txt': _note, ...unsigned } = parts;
    assert.throws(() => checkPublicFile(zipSync(unsigned), key), /nobody signed it/);
  });

  it('says without a key what it says of itself, and still not what was changed in it', () => {
    const { node, day, bytes } = openPublicFile(signed.bytes);
    assert.deepEqual([node, day, strFromU8(bytes)], ['Office of XC', '2026-03-01', '{"measures":[]}']);
    const changed = zipSync({ ...parts, 'plan.json': strToU8('{"measures":[1]}') });
    assert.throws(() => openPublicFile(changed), /plan\.json was changed/);
  });

  it('is not a checkpoint under another name, nor a name that every object has, nor a bomb, nor no file at all', () => {
    const checkpoint = writeCheckpoint(signer, 3, Buffer.alloc(32));
    const asNote = (text: string) => zipSync({ ...parts, 'signed-note.txt': strToU8(text) });
    assert.throws(() => checkPublicFile(asNote(checkpoint), key), /not one about a public file/);
    const inherited = signNote('zaedno/public-file\nXC\n2026-03-01\nconstructor\nAA==\n-\n', signer);
    assert.throws(() => checkPublicFile(asNote(inherited), key), /constructor, which is not in this file/);
    assert.throws(() => checkPublicFile(asNote('no note'), key), /no signed note/);
    assert.throws(
      () => checkPublicFile(strToU8('PK\u0003\u0004 and nothing more'), key),
      /cannot be unpacked/,
    );
    const bomb = Buffer.from(signed.bytes);
    bomb.writeUInt32LE(201 * 1024 * 1024, bomb.lastIndexOf('PK\u0001\u0002') + 24); // unpacks to more, it says
    assert.throws(() => checkPublicFile(bomb, key), /cannot be unpacked/);
    const large = writePublicFile(signer, { ...file, bytes: new Uint8Array(8 * 1024 * 1024) }, stand).bytes;
    const liar = Buffer.from(large);
    liar.writeUInt32LE(10, 22); // in its own heading, and in the directory at the end
    liar.writeUInt32LE(10, liar.indexOf('PK\u0001\u0002') + 24);
    assert.throws(() => checkPublicFile(liar, key, 1024 * 1024), /cannot be unpacked/);
    assert.equal(checkPublicFile(large, key).bytes.length, 8 * 1024 * 1024);
  });
});
