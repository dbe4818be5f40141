import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editNeighbour } from '../operations/edit-neighbour.ts';
import { aCountry, type ExternalHouse, listed, nowhere, openExternalHouse } from './builders.ts';

describe('correcting a neighbour', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('changes how it is called, once for each version', async () => {
    const neighbour = await aCountry(t.editor, 'XD');
    const facts = { neighbour, kind: 'country', code: 'XE', names: { en: 'Tessaria', bg: 'Тесария' } };
    assert.deepEqual(await t.editor.does(editNeighbour, { ...facts, base: 1 }), { neighbour, version: 2 });
    assert.deepEqual((await listed(t.reader, neighbour)).names, facts.names);
    await assert.rejects(
      t.editor.does(editNeighbour, { ...facts, base: 1 }),
      refusal('kernel.changed-meanwhile'),
    );
    await aCountry(t.editor, 'XD');
    await assert.rejects(
      t.editor.does(editNeighbour, { ...facts, code: 'XD', base: 2 }),
      refusal('external.code-taken'),
    );
    await assert.rejects(
      t.editor.does(editNeighbour, { ...facts, kind: 'organisation', base: 2 }),
      refusal('external.code-does-not-fit'),
    );
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const hidden = await aCountry(t.editor, 'XQ');
    await hide(t, hidden);
    for (const neighbour of [hidden, nowhere])
      await assert.rejects(
        t.editor.does(editNeighbour, {
          neighbour,
          base: 1,
          kind: 'country',
          code: 'XZ',
          names: { en: 'No' },
        }),
        refusal('kernel.not-found'),
      );
  });
});
