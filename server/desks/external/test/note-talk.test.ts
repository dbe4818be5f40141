import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { noteTalk } from '../operations/note-talk.ts';
import { readMatrix } from '../operations/read-matrix.ts';
import {
  aCountry,
  anOrganisation,
  aTalk,
  type ExternalHouse,
  inDays,
  lastEntry,
  nowhere,
  openExternalHouse,
} from './builders.ts';

describe('noting a contact held', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('is one line for all who took part, and fills the matrix of each', async () => {
    const one = await aCountry(t.editor, 'XD');
    const other = await aCountry(t.editor, 'XE');
    const talk = await aTalk(t.editor, [one, other], { way: 'multilateral', level: 'tactical' });
    const { talks } = await t.reader.does<{ talks: { talk: string; neighbours: string[] }[] }>(
      readMatrix,
      {},
    );
    assert.deepEqual(
      talks.map((line) => [line.talk, line.neighbours.toSorted()]),
      [[talk, [one, other].toSorted()]],
    );
    const entry = await lastEntry(t, noteTalk);
    assert.deepEqual(entry?.detail, { level: 'tactical', way: 'multilateral' }, 'not what it was about');
  });

  it('refuses a day to come, a way that does not fit, more than a line, and whom nobody knows', async () => {
    const country = await aCountry(t.editor, 'XF');
    const league = await anOrganisation(t.editor);
    await aTalk(t.editor, [league], { way: 'multilateral' });
    await assert.rejects(aTalk(t.editor, [country], { heldOn: inDays(2) }), refusal('external.day-to-come'));
    await assert.rejects(
      aTalk(t.editor, [country], { way: 'multilateral' }),
      refusal('external.way-does-not-fit'),
    );
    for (const wrong of [{ about: 'two\nlines' }, { person: 'somebody' }, { level: 'secret' }])
      await assert.rejects(aTalk(t.editor, [country], wrong), refusal('kernel.input-invalid'));
    await hide(t, country);
    for (const neighbour of [country, nowhere])
      await assert.rejects(aTalk(t.editor, [neighbour]), refusal('external.no-such-neighbour'));
  });
});
