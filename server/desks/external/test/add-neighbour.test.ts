import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addNeighbour } from '../operations/add-neighbour.ts';
import {
  aCountry,
  anOrganisation,
  type ExternalHouse,
  lastEntry,
  listed,
  openExternalHouse,
} from './builders.ts';

describe('adding a neighbour', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('puts a country with its code and an organisation without one into the register', async () => {
    const country = await aCountry(t.editor, 'XD', 'Velmora');
    const league = await anOrganisation(t.editor);
    const { version: _, neighbour: _id, ...facts } = await listed(t.reader, country);
    assert.deepEqual(facts, { kind: 'country', code: 'XD', names: { en: 'Velmora' }, points: [] });
    assert.equal((await listed(t.reader, league)).code, null);
    assert.deepEqual((await lastEntry(t, addNeighbour))?.about, [league]);
  });

  it('refuses a country twice, and a code that does not fit the kind', async () => {
    await assert.rejects(aCountry(t.editor, 'XD'), refusal('external.code-taken'));
    const names = { en: 'Wrong' };
    for (const [kind, code] of [
      ['country', null],
      ['organisation', 'XQ'],
    ])
      await assert.rejects(
        t.editor.does(addNeighbour, { kind, code, names }),
        refusal('external.code-does-not-fit'),
      );
    for (const wrong of [{ code: 'xq' }, { names: {} }, { person: 'somebody' }])
      await assert.rejects(
        t.editor.does(addNeighbour, { kind: 'country', code: 'XQ', names, ...wrong }),
        refusal('kernel.input-invalid'),
      );
  });
});
