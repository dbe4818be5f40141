import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readMatrix } from '../operations/read-matrix.ts';
import { removeTalk } from '../operations/remove-talk.ts';
import { aCountry, aTalk, type ExternalHouse, nowhere, openExternalHouse } from './builders.ts';

describe('taking away a contact entered wrongly', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('takes it from all who took part, and the matrix says "never" again', async () => {
    const neighbours = [await aCountry(t.editor, 'XD'), await aCountry(t.editor, 'XE')];
    const talk = await aTalk(t.editor, neighbours, { way: 'multilateral' });
    await t.editor.does(removeTalk, { talk });
    const { rows, talks } = await t.reader.does<{
      rows: { cells: { lastOn: string | null }[] }[];
      talks: object[];
    }>(readMatrix, {});
    assert.deepEqual(talks, []);
    assert.ok(rows.every(({ cells }) => cells.every(({ lastOn }) => lastOn === null)));
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const country = await aCountry(t.editor, 'XF');
    const hidden = await aTalk(t.editor, [country]);
    await hide(t, country);
    for (const talk of [hidden, nowhere])
      await assert.rejects(t.editor.does(removeTalk, { talk }), refusal('kernel.not-found'));
  });
});
