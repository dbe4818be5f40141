import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { writePublicKey } from '#kernel/ledger/note.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addKey } from '../operations/add-key.ts';
import { aSigner } from './boards.ts';
import { aCountry, type ExternalHouse, lastEntry, nowhere, openExternalHouse } from './builders.ts';

describe('adding the key of a neighbour', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('keeps it with how somebody made sure of it, and knows one that was copied wrongly or is here already', async () => {
    const neighbour = await aCountry(t.editor, 'XD');
    const line = writePublicKey(aSigner());
    const add = (key: string, of = neighbour) =>
      t.editor.does<{ key: string }>(addKey, { neighbour: of, key, learned: 'A letter of their office' });
    const { key } = await add(` ${line}\n`);
    const entry = await lastEntry(t, addKey);
    assert.deepEqual([entry?.about, entry?.detail], [[neighbour], { key }]);
    await refused('external.key-known', () => add(line));
    await refused('external.no-key', () => add(`${line.slice(0, -6)}AAAAA=`));
    await refused('external.no-key', () => add('a line of a letter'));
    const hidden = await aCountry(t.editor, 'XE');
    await hide(t, hidden);
    for (const one of [hidden, nowhere]) await refused('kernel.not-found', () => add(line, one));
  });
});
