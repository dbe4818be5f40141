/** Taking back the refusal of a link: only by the institution that gave it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { allowLink } from '../operations/allow-link.ts';
import { refuseLink } from '../operations/refuse-link.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anItem, aPlan, approved, aTie } from './builders.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('allow-link', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const refusedMeasure = async (leadOrganisation: string | null) => {
    const built = await aPlan(t);
    const { plan, goal: parent } = built;
    const titles = { en: 'Extra lessons' };
    const measure = await anItem(t.editor, { plan, type: 'measure', parent, titles, leadOrganisation });
    await t.editor.does(refuseLink, { plan, item: measure, reason: 'A letter of the ministry of 2 May.' });
    return { ...built, measure, order: { plan, item: measure } };
  };

  it('is for the institution alone: the coordinator cannot do it for a ministry', async () => {
    const { order, ...built } = await refusedMeasure(t.focalPoint.organisation);
    for (const who of [t.coordinator, t.editor])
      await refused('strategy.not-the-owner', () => who.does(allowLink, order));
    await t.focalPoint.does(allowLink, order);
    await refused('kernel.not-found', () => t.focalPoint.does(allowLink, order));
    assert.ok(await aTie(t.editor, built));
  });

  it('is entered by a writer where the institution is not among this node’s', async () => {
    const { order } = await refusedMeasure(null);
    await refused('strategy.not-the-owner', () => t.focalPoint.does(allowLink, order));
    await t.editor.does(allowLink, order);
    await refused('kernel.not-found', () => t.editor.does(allowLink, { ...order, item: nowhere }));
  });

  it('is not done under a plan that has ended', async () => {
    const { order } = await refusedMeasure(null);
    await approved(t, order.plan);
    await t.approver.does(supersedePlan, { plan: order.plan, reason: 'It has ended.' });
    await refused('strategy.plan-superseded', () => t.editor.does(allowLink, order));
  });
});
