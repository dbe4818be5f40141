/** A legal basis is taken away by whoever keeps the measure (R23). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { removeLegalBasis } from '../operations/remove-legal-basis.ts';
import { aPlan } from './builders.ts';

import { act, lawOf, rests } from './law.ts';
import { lastEntry, nowhere } from './observe.ts';
import { led } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('remove-legal-basis', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('takes away what a measure does not rest on any more, of its own measures only', async () => {
    const [of, other] = [await aPlan(t), await aPlan(t)];
    const mine = await led(t, of, { leadOrganisation: t.focalPoint.organisation });
    const on = await act(t);
    const [{ basis: own }, { basis: theirs }] = [
      await rests(t.editor, mine, on),
      await rests(t.editor, other, on),
    ];
    await t.focalPoint.does(removeLegalBasis, { plan: of.plan, basis: own });
    assert.deepEqual((await lawOf(t, mine)).bases, []);
    assert.deepEqual((await lastEntry(t, removeLegalBasis))?.detail, { item: mine.measure, basis: own });
    await assert.rejects(
      t.focalPoint.does(removeLegalBasis, { plan: other.plan, basis: theirs }),
      refusal('strategy.not-your-measure'),
    );
    for (const wrong of [nowhere, theirs, own])
      await assert.rejects(
        t.editor.does(removeLegalBasis, { plan: of.plan, basis: wrong }),
        refusal('kernel.not-found'),
      );
  });
});
