/** Who may see an object outside. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan } from './builders.ts';
import { nobody, openStrategyHouse, refused, type StrategyHouse } from './strategy-house.ts';

describe('set-publication', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('sets it on documents, plans and items, alone or with all that stands under', async () => {
    const { plan, goal, measure, instrument } = await aPlan(t);
    const publication = { rule: 'public' };
    assert.deepEqual(
      await t.editor.does(setPublication, {
        of: { object: 'item', plan, item: goal, withChildren: true },
        base: 1,
        publication,
      }),
      { changed: 2, version: 2 },
    );
    await t.editor.does(setPublication, {
      of: { object: 'plan', plan },
      base: 1,
      publication: { rule: 'public-from', on: '2027-01-01' },
    });
    await t.editor.does(setPublication, {
      of: { object: 'instrument', instrument },
      base: 1,
      publication: { rule: 'restricted', reason: 'Under negotiation.' },
    });
    const read = await t.reader.does<{ item: { publication: object } }>(readMeasure, { plan, item: measure });
    assert.deepEqual(read.item.publication, { rule: 'public' });
    await refused('kernel.changed-meanwhile', () =>
      t.editor.does(setPublication, { of: { object: 'plan', plan }, base: 1, publication }),
    );
    await refused('kernel.input-invalid', () =>
      t.editor.does(setPublication, {
        of: { object: 'plan', plan },
        base: 2,
        publication: { rule: 'restricted' },
      }),
    );
    await refused('kernel.not-found', () =>
      t.editor.does(setPublication, { of: { object: 'item', plan, item: nobody }, base: 1, publication }),
    );
  });
});
