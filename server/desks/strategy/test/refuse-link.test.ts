/** The institution that answers for a measure refuses its tie to the strategy (R12). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { importPlan } from '../operations/import-plan.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { refuseLink } from '../operations/refuse-link.ts';
import { removeItem } from '../operations/remove-item.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anItem, aPlan, approved, aTie, type Built } from './builders.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Measure = { ties: object[]; linkRefused: { reason: string } | null; may: string[] };
const reason = 'Our schools are for all children.';

describe('refuse-link', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    const plan = await aPlan(t);
    const measure = await anItem(t.editor, {
      plan: plan.plan,
      type: 'measure',
      parent: plan.goal,
      titles: { en: 'Extra lessons' },
      leadOrganisation: t.focalPoint.organisation,
    });
    built = { ...plan, measure };
  });
  after(() => t?.close());

  const refuses = (who = t.focalPoint, more: object = {}) =>
    who.does<{ untied: number }>(refuseLink, { plan: built.plan, item: built.measure, reason, ...more });
  const read = (who = t.reader) => who.does<Measure>(readMeasure, { plan: built.plan, item: built.measure });

  it('takes its ties away, and none comes back by hand or with a table', async () => {
    await aTie(t.editor, built);
    await aTie(t.editor, built, { address: 'annex/17' });
    assert.equal((await refuses()).untied, 2);
    const { ties, linkRefused, may } = await read(t.coordinator);
    assert.deepEqual([ties, linkRefused?.reason, may.includes('allow-link')], [[], reason, false]);
    assert.ok((await read(t.focalPoint)).may.includes('allow-link'));
    await refused('strategy.link-refused', () => refuses(t.editor));
    await refused('strategy.link-refused', () => aTie(t.editor, built));
    const table = 'Title,Goal,Paragraphs\nExtra lessons,Schools and towns,annex/17\n';
    const upload = { name: 'plan.csv', type: 'text/csv', bytes: new TextEncoder().encode(table) };
    const mapping = { Title: 'title', Goal: 'level-1', Paragraphs: 'addresses' };
    const brought = await t.uploads<{ problems: { code: string }[]; new: number }>(
      t.editor,
      importPlan,
      { plan: built.plan, dryRun: false, mapping },
      upload,
    );
    const told = brought.problems.filter(({ code }) => code === 'link-refused');
    assert.deepEqual([brought.new, told.length, (await read()).ties], [0, 1, []]);
  });

  it('is not for another institution, a goal, or without a reason', async () => {
    const other = await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: 'Choir' } });
    await refused('strategy.not-your-measure', () => refuses(t.focalPoint, { item: other }));
    await refused('strategy.not-a-measure', () => refuses(t.editor, { item: built.goal }));
    await refused('kernel.input-invalid', () => refuses(t.editor, { reason: '' }));
    await refused('kernel.not-found', () => refuses(t.editor, { item: nowhere }));
  });

  it('goes with an item that is removed, and is not said of a plan that has ended', async () => {
    const item = await anItem(t.editor, { plan: built.plan, type: 'measure', titles: { en: 'Garden' } });
    await refuses(t.editor, { item });
    await t.editor.does(removeItem, { plan: built.plan, item, base: 1, reason: 'Entered twice.' });
    const kept = await asOwner(t, 'select 1 from strategy.link_refusals where item_id = $1', [item]);
    assert.deepEqual(kept, []);
    const ended = await aPlan(t);
    await approved(t, ended.plan);
    await t.approver.does(supersedePlan, { plan: ended.plan, reason: 'It has ended.' });
    await refused('strategy.plan-superseded', () =>
      refuses(t.editor, { plan: ended.plan, item: ended.measure }),
    );
  });
});
