import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { editItem } from '../operations/edit-item.ts';
import { readPlanChanges } from '../operations/read-plan-changes.ts';
import { anIndicator, anItem, approved, aPlan, aTie, type Built, moreMeasures } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Field = { field: string; before: string | null; after: string | null };
type Changes = {
  added: { id: string }[];
  removed: { id: string }[];
  changed: { id: string; fields: Field[] }[];
  unchanged: number;
  approvals: { number: number; by: object; note: string | null }[];
};

describe('what an amendment changed', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  let added: string;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
    const { plan, goal, measure } = built;
    await approved(t, plan);
    await t.editor.does(amendPlan, { plan, reason: 'A new year' });
    await t.editor.does(editItem, {
      plan,
      item: measure,
      base: 1,
      titles: { en: 'Open nights', bg: 'Отворени вечери' },
      leadOrganisation: t.focalPoint.organisation,
      budget: [{ source: 'Town', year: 2027, currency: 'EUR', planned: 5000 }],
    });
    await aTie(t.editor, built);
    await anIndicator(t.editor, built, { disaggregations: ['place'] });
    added = await anItem(t.editor, { plan, type: 'measure', parent: goal, titles: { en: 'New' } });
  });
  after(() => t?.close());

  const changes = (more: object) => t.reader.does<Changes>(readPlanChanges, { plan: built.plan, ...more });

  it('is told field by field, institutions by name and money in minor units', async () => {
    const found = await changes({ from: 1 });
    assert.deepEqual(
      found.added.map((one) => one.id),
      [added],
    );
    assert.deepEqual(found.removed, []);
    assert.equal(found.unchanged, 1);
    assert.equal(found.changed.length, 1);
    assert.equal(found.changed[0]?.id, built.measure);
    const fields = found.changed[0]?.fields.toSorted((a, b) => (a.field < b.field ? -1 : 1));
    assert.deepEqual(fields, [
      { field: 'budget', before: null, after: 'Town 2027 5000 EUR' },
      {
        field: 'indicators',
        before: null,
        after:
          'Хорове, които пеят заедно / Choirs that sing together, outcome, choirs, rises, 40 (2025), ' +
          '→ 80 (2026-12-31) → 100 (2027-12-31), place',
      },
      { field: 'lead', before: null, after: 'Office of focal-point' },
      { field: 'ties', before: null, after: 'annex/22 contributes' },
      { field: 'titles.en', before: 'Open evenings', after: 'Open nights' },
    ]);
  });

  it('compares with the empty plan and between approved versions', async () => {
    const first = await changes({ from: 0, to: 1 });
    assert.deepEqual([first.added.length, first.changed.length, first.unchanged], [2, 0, 0]);
    const same = await changes({ from: 1, to: 1 });
    assert.deepEqual([same.added.length, same.changed.length, same.unchanged], [0, 0, 2]);
  });

  it('says which post approved which version, never which person', async () => {
    const { approvals } = await changes({ from: 0, to: 1 });
    assert.deepEqual(
      approvals.map(({ number, by, note }) => ({ number, by, note })),
      [{ number: 1, by: { en: 'approver' }, note: null }],
    );
    assert.doesNotMatch(JSON.stringify(approvals), /Invented/);
  });

  it('refuses a version that there is not, and a plan that is not there', async () => {
    await assert.rejects(changes({ from: 7 }), refusal('strategy.no-such-version'));
    await assert.rejects(changes({ from: 0, to: 7 }), refusal('strategy.no-such-version'));
    await assert.rejects(changes({ from: 0, plan: nowhere }), refusal('kernel.not-found'));
  });

  it('sends as many statements for thirty measures as for three', async () => {
    const other = await aPlan(t);
    await moreMeasures(t, other, 2);
    const read = () => changes({ plan: other.plan, from: 0 });
    const few = await countStatements(t, read);
    await moreMeasures(t, other, 28);
    assert.equal(await countStatements(t, read), few);
    assert.ok(few <= 11, `${few} statements`);
  });
});
