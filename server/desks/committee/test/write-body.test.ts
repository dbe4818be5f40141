import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { writeBody } from '../operations/write-body.ts';
import { nowhere, type CommitteeHouse, openCommitteeHouse } from './builders.ts';

describe('entering a committee', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('enters one, renames it, and refuses an older version and what is not there', async () => {
    const { body } = await t.editor.does<{ body: string }>(writeBody, { names: { en: 'Board' } });
    const named = { body, base: 1, names: { en: 'Board of towns', mk: 'Одбор на градови' } };
    assert.deepEqual(await t.editor.does(writeBody, named), { body, version: 2 });
    await assert.rejects(t.editor.does(writeBody, named), refusal('kernel.changed-meanwhile'));
    await hide(t, body);
    for (const one of [body, nowhere])
      await assert.rejects(t.editor.does(writeBody, { ...named, body: one }), refusal('kernel.not-found'));
  });
});
