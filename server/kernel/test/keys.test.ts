/** Key files: made once, for one's own eyes, and refused when they are not. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import {
  credentialKey,
  cursorKey,
  databasePasswords,
  doorKey,
  ledgerKey,
  readCursor,
  readTicket,
  signCursor,
  signTicket,
} from '../keys/files.ts';

const home = mkdtempSync(join(tmpdir(), 'zaedno-keys-'));
const folder = join(home, 'keys');
after(() => rmSync(home, { recursive: true, force: true }));

it('keys are made at first use, kept, and nobody else can read them', {
  skip: process.platform === 'win32' && 'no file modes',
}, () => {
  const made = [databasePasswords(folder), ledgerKey(folder), credentialKey(folder), doorKey(folder)];
  assert.deepEqual(
    [databasePasswords(folder), ledgerKey(folder), credentialKey(folder), doorKey(folder)],
    made,
  );
  assert.equal(statSync(folder).mode & 0o077, 0);
  const names = readdirSync(folder);
  assert.ok(names.length >= 6);
  for (const name of names) assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
});

it('a key that others can read is refused', { skip: process.platform === 'win32' && 'no file modes' }, () => {
  doorKey(folder);
  for (const mode of [0o640, 0o604, 0o660, 0o666, 0o622]) {
    chmodSync(join(folder, 'door-key'), mode);
    assert.throws(() => doorKey(folder), /Others can read the key file .*chmod 600/);
  }
  chmodSync(join(folder, 'door-key'), 0o600);
  doorKey(folder);
});

it('an empty key is refused, and not used', () => {
  const path = join(folder, 'cursor-key');
  writeFileSync(path, '\n', { mode: 0o600 });
  assert.throws(() => cursorKey(folder), /cursor-key is empty\. Put it back from the backup of the keys/);
  rmSync(path);
  assert.ok(cursorKey(folder).length > 40);
});

it('a signed place and a signed ticket are refused when a letter of them was changed, or when they are too old', () => {
  const cursor = signCursor('one key', ['2026-01-01', 'x']);
  assert.deepEqual(readCursor('one key', cursor), ['2026-01-01', 'x']);
  assert.equal(readCursor('another key', cursor), undefined);
  const other = (letter: string) => (letter === 'A' ? 'B' : 'A');
  for (let at = 0; at < cursor.length; at += 1) {
    const changed = cursor.slice(0, at) + other(cursor.charAt(at)) + cursor.slice(at + 1);
    assert.equal(readCursor('one key', changed), undefined, `letter ${at}`);
  }
  for (const nonsense of ['', '.', 'x', `${cursor}x`, cursor.split('.')[0] as string])
    assert.equal(readCursor('one key', nonsense), undefined);
  const ticket = signTicket('one key', { user: 'x' }, new Date(1_000));
  assert.deepEqual(readTicket('one key', ticket, new Date(999)), { user: 'x' });
  assert.equal(readTicket('one key', ticket, new Date(1_001)), undefined);
});
