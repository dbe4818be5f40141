import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ledgerKey } from '#kernel/keys/files.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { publicKeyOf } from '#kernel/ledger/note.ts';
import { checkPublicFile } from '#kernel/ledger/public-file.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { fetchSideFile } from '../operations/fetch-side-file.ts';
import { openBoard } from '../operations/open-board.ts';
import { writeSideFile } from '../operations/write-side-file.ts';
import {
  aCountry,
  anAgreement,
  type ExternalHouse,
  lastEntry,
  nowhere,
  openExternalHouse,
} from './builders.ts';

describe('fetching a file of our side', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('gives the same words on a later day too, signed of that day, and says that it was fetched', async () => {
    const agreement = await anAgreement(t.editor, [await aCountry(t.editor, 'XD')]);
    await t.editor.does(openBoard, { agreement, own: { code: 'XC', names: { en: 'Xandria' } } });
    await t.editor.does(writeSideFile, { agreement, reason: 'First exchange' });
    const key = publicKeyOf(signerOf(ledgerName, ledgerKey(join(t.home, 'keys'))));
    const fetch = (number: number, of = agreement) =>
      t.editor.does<{ name: string; bytes: Uint8Array }>(fetchSideFile, { agreement: of, number });
    const file = await fetch(1);
    const first = checkPublicFile(file.bytes, key);
    assert.deepEqual([file.name, first.kind], ['side-file-XC-1.zip', 'side-file']);
    assert.deepEqual((await lastEntry(t, fetchSideFile))?.detail, { number: 1 });
    t.setClock(new Date(Date.now() + 40 * 60_000));
    const again = checkPublicFile((await fetch(1)).bytes, key);
    assert.deepEqual(again.bytes, first.bytes);
    t.setClock(new Date());
    await refused('kernel.not-found', () => fetch(2));
    await hide(t, agreement);
    for (const one of [agreement, nowhere]) await refused('kernel.not-found', () => fetch(1, one));
  });
});
