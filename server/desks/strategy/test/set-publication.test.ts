/** Who may see an object outside. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readPlan } from '../operations/read-plan.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

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

  it('sets several items of a plan at once, all or none', async () => {
    const { plan, goal, measure } = await aPlan(t);
    const publication = { rule: 'restricted', reason: 'Under negotiation.' };
    const rule = async () =>
      (
        await t.reader.does<{ items: { id: string; publication: string; version: number }[] }>(readPlan, {
          plan,
        })
      ).items.map((one) => [one.publication, one.version]);
    const set = (items: object[]) =>
      t.editor.does(setPublication, { of: { object: 'items', plan, items }, base: 1, publication });
    await refused('kernel.changed-meanwhile', () =>
      set([
        { item: goal, base: 1 },
        { item: measure, base: 7 },
      ]),
    );
    await refused('kernel.not-found', () =>
      set([
        { item: goal, base: 1 },
        { item: nobody, base: 1 },
      ]),
    );
    assert.deepEqual(await rule(), [
      ['undecided', 1],
      ['undecided', 1],
    ]);
    assert.deepEqual(
      await set([
        { item: goal, base: 1 },
        { item: measure, base: 1 },
      ]),
      { changed: 2, version: 1 },
    );
    assert.deepEqual(await rule(), [
      ['restricted', 2],
      ['restricted', 2],
    ]);
  });
});
