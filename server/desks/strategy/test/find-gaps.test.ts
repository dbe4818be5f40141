/** What nothing serves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findGaps } from '../operations/find-gaps.ts';
import { aPlan, aTie, anItem } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-gaps', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('lists what asks for something, names what only states, and who could take it', async () => {
    const built = await aPlan(t);
    const item = await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Spokespeople' },
      leadOrganisation: t.focalPoint.organisation,
    });
    await aTie(t.editor, { ...built, measure: item });
    type Answer = {
      gaps: {
        address: string;
        nearest: { item: string } | null;
        couldTake: { organisation: string; measures: number }[];
      }[];
      statements: string[];
      served: number;
      of: number;
      formula: string;
    };
    const read = await t.reader.does<Answer>(findGaps, { plan: built.plan });
    assert.deepEqual(read.statements, ['annex/1', 'annex/3', 'annex/30', 'annex/44', 'annex/47']);
    assert.deepEqual([read.served, read.of, read.gaps.length], [1, 53, 52]);
    const near = read.gaps.find((one) => one.address === 'annex/23');
    assert.equal(near?.nearest?.item, item);
    assert.deepEqual(
      near?.couldTake.map((one) => [one.organisation, one.measures]),
      [[t.focalPoint.organisation, 1]],
    );
    assert.match(read.formula, /no measure is tied/);
    await refused('kernel.not-found', () => t.reader.does(findGaps, { plan: nobody }));
  });
});
