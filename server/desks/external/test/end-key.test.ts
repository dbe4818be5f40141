import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { writePublicKey } from '#kernel/ledger/note.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { Board } from '../model/boards.ts';
import { addKey } from '../operations/add-key.ts';
import { endKey } from '../operations/end-key.ts';
import { readBoard } from '../operations/read-board.ts';
import { aSigner } from './boards.ts';
import {
  aCountry,
  anAgreement,
  type ExternalHouse,
  lastEntry,
  nowhere,
  openExternalHouse,
  today,
} from './builders.ts';

describe('trusting a key no longer', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('says why, happens once, and leaves the key where it can be read', async () => {
    const neighbour = await aCountry(t.editor, 'XD');
    const agreement = await anAgreement(t.editor, [neighbour]);
    const line = writePublicKey(aSigner());
    const given = { neighbour, key: line, learned: 'A letter' };
    const { key } = await t.editor.does<{ key: string }>(addKey, given);
    await t.editor.does(endKey, { key, reason: 'Their machine was stolen' });
    assert.deepEqual((await lastEntry(t, endKey))?.about, [neighbour]);
    const { board } = await t.reader.does<{ board: Board }>(readBoard, { agreement });
    assert.deepEqual(
      board.sides[0]?.keys.map((one) => [one.key, one.endedOn, one.endReason]),
      [[line, today(), 'Their machine was stolen']],
    );
    await refused('kernel.wrong-state', () => t.editor.does(endKey, { key, reason: 'Once more' }));
    await hide(t, neighbour);
    for (const one of [key, nowhere])
      await refused('kernel.not-found', () => t.editor.does(endKey, { key: one, reason: 'No reason' }));
  });
});
