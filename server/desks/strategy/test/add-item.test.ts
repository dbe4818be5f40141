import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { addItem } from '../operations/add-item.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readPlan } from '../operations/read-plan.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Tree = { items: { id: string; titles: { en: string }; position: number; depth: number }[] };

describe('adding to a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const facts = (more: object = {}) => ({
    plan: built.plan,
    type: 'measure',
    parent: built.goal,
    titles: { en: 'Choir of five streets' },
    ...more,
  });
  const titlesUnder = async (plan: string, under: string) => {
    const { items } = await t.reader.does<Tree>(readPlan, { plan, under });
    return items.filter((one) => one.depth === 1).map((one) => one.titles.en);
  };

  it('keeps everything that was said, and starts the work as planned', async () => {
    const said = {
      titles: { en: 'Choir of five streets', bg: 'Хор на пет улици' },
      description: { sq: 'Kor i pesë rrugëve' },
      externalId: 'M-17',
      kind: 'root-cause',
      level: 'local',
      leadOrganisation: t.focalPoint.organisation,
      leadPost: t.focalPoint.post,
      coLeads: [{ organisation: t.reader.organisation, name: null }],
      partners: [{ organisation: null, name: 'Five choirs of Orvik' }],
      startsOn: '2026-03-01',
      endsOn: '2027-02-28',
    };
    const budget = [
      { source: 'Town', year: 2026, currency: 'EUR', planned: 100_050, committed: 0, spent: 0 },
      { source: 'Country', year: null, currency: 'MKD', planned: 7, committed: 3, spent: 1 },
    ];
    const item = await anItem(t.editor, facts({ ...said, budget }));
    const read = await t.reader.does<{ item: Record<string, unknown> & { budget: { id: string }[] } }>(
      readMeasure,
      { plan: built.plan, item },
    );
    const { lead, coLeads, partners, budget: lines, state, version, parent, ...rest } = read.item;
    for (const key of ['titles', 'description', 'externalId', 'kind', 'level', 'startsOn', 'endsOn'] as const)
      assert.deepEqual(rest[key], said[key], key);
    assert.deepEqual({ state, version, parent }, { state: 'planned', version: 1, parent: built.goal });
    assert.deepEqual(lead, {
      organisation: t.focalPoint.organisation,
      names: { en: 'Office of focal-point' },
      name: null,
      post: { id: t.focalPoint.post, names: { en: 'focal-point' } },
    });
    assert.deepEqual(coLeads, [
      { organisation: t.reader.organisation, names: { en: 'Office of reader' }, name: null },
    ]);
    assert.deepEqual(partners, [{ organisation: null, names: null, name: 'Five choirs of Orvik' }]);
    assert.deepEqual(
      lines.map(({ id: _, ...line }) => line as object).toSorted(bySource),
      (budget as object[]).toSorted(bySource),
    );
    const entry = await lastEntry(t, addItem);
    assert.deepEqual(entry?.about, [built.plan]);
    assert.deepEqual(entry?.detail, { item });
  });

  it('puts it at the end, or where asked', async () => {
    const goal = await anItem(t.editor, { plan: built.plan, type: 'goal', titles: { en: 'Order' } });
    for (const en of ['One', 'Two', 'Three']) await anItem(t.editor, facts({ parent: goal, titles: { en } }));
    await anItem(t.editor, facts({ parent: goal, titles: { en: 'First' }, at: 0 }));
    await anItem(t.editor, facts({ parent: goal, titles: { en: 'Far away' }, at: 900 }));
    assert.deepEqual(await titlesUnder(built.plan, goal), ['First', 'One', 'Two', 'Three', 'Far away']);
  });

  it('goes to any depth', async () => {
    let parent = built.goal;
    for (let depth = 0; depth < 12; depth += 1)
      parent = await anItem(t.editor, facts({ type: 'objective', parent, titles: { en: `Level ${depth}` } }));
    const item = await anItem(t.editor, facts({ parent }));
    const read = await t.reader.does<{ item: { path: unknown[] } }>(readMeasure, { plan: built.plan, item });
    assert.equal(read.item.path.length, 13);
  });

  it('keeps every one of many that are added at the same moment, each in a place of its own', async () => {
    const goal = await anItem(t.editor, { plan: built.plan, type: 'goal', titles: { en: 'Crowded' } });
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(all.map((en) => anItem(t.editor, facts({ parent: goal, titles: { en } }))));
    const { items } = await t.reader.does<Tree>(readPlan, { plan: built.plan, under: goal });
    const under = items.filter((one) => one.depth === 1);
    assert.deepEqual(under.map((one) => one.titles.en).toSorted(), all);
    assert.deepEqual(
      under.map((one) => one.position),
      [0, 1, 2, 3, 4, 5],
    );
  });

  it('refuses what does not fit under what', async () => {
    const objective = await anItem(t.editor, facts({ type: 'objective' }));
    const cases: [string, string | null][] = [
      ['goal', objective],
      ['goal', built.measure],
      ['objective', built.measure],
      ['measure', built.measure],
      ['activity', built.goal],
      ['activity', objective],
      ['activity', null],
    ];
    for (const [type, parent] of cases) {
      await assert.rejects(
        anItem(t.editor, facts({ type, parent })),
        refusal('strategy.parent-does-not-fit'),
        `${type} under ${parent}`,
      );
    }
    await anItem(t.editor, facts({ type: 'activity', parent: built.measure }));
  });

  it('refuses what is not there, and says in which field', async () => {
    const cases: [object, string, string | undefined][] = [
      [{ plan: nowhere }, 'kernel.not-found', undefined],
      [{ parent: nowhere }, 'strategy.no-such-parent', undefined],
      [{ leadOrganisation: nowhere }, 'strategy.no-such-organisation', 'leadOrganisation'],
      [{ coLeads: [{ organisation: nowhere }] }, 'strategy.no-such-organisation', 'coLeads.0'],
      [
        { partners: [{ name: 'Choirs' }, { organisation: nowhere }] },
        'strategy.no-such-organisation',
        'partners.1',
      ],
      [{ leadPost: nowhere }, 'strategy.no-such-post', 'leadPost'],
      [{ aim: 'annex/58' }, 'strategy.no-such-address', 'aim'],
      [{ startsOn: '2026-02-01', endsOn: '2026-01-31' }, 'strategy.ends-before-start', 'endsOn'],
    ];
    for (const [more, code, field] of cases) {
      const { code: found, details } = await refusalOf(anItem(t.editor, facts(more)));
      assert.deepEqual([found, details.fields?.[0]?.path], [code, field]);
    }
  });

  it('refuses a parent of another plan', async () => {
    const other = await aPlan(t);
    await assert.rejects(anItem(t.editor, facts({ parent: other.goal })), refusal('strategy.no-such-parent'));
  });

  it('refuses an external id that the plan has already, and lets another plan have the same', async () => {
    await anItem(t.editor, facts({ externalId: 'TWICE' }));
    const { code, details } = await refusalOf(anItem(t.editor, facts({ externalId: 'TWICE' })));
    assert.equal(code, 'strategy.external-id-taken');
    assert.equal(details.fields?.[0]?.path, 'externalId');
    const other = await aPlan(t);
    await anItem(t.editor, { ...facts({ externalId: 'TWICE' }), plan: other.plan, parent: other.goal });
  });

  it('refuses a partner who is both of this node and from outside, or neither', async () => {
    for (const partner of [{ organisation: t.reader.organisation, name: 'Both' }, {}]) {
      const { code, details } = await refusalOf(anItem(t.editor, facts({ partners: [partner] })));
      assert.equal(code, 'kernel.input-invalid');
      assert.equal(details.fields?.[0]?.code, 'one-of-two');
    }
  });

  it('refuses a plan that is submitted, approved or ended', async () => {
    const closed = await aPlan(t);
    await approved(t, closed.plan);
    const { code, details } = await refusalOf(
      anItem(t.editor, facts({ plan: closed.plan, parent: closed.goal })),
    );
    assert.equal(code, 'strategy.plan-not-open');
    assert.deepEqual(details.current, { state: 'approved' });
  });

  it('sends as many statements in a plan of thirty measures as in one of three', async () => {
    const other = await aPlan(t);
    const more = (en: string) => facts({ plan: other.plan, parent: other.goal, titles: { en } });
    const few = await countStatements(t, () => anItem(t.editor, more('Two')));
    for (let i = 0; i < 30; i += 1) await anItem(t.editor, more(`Number ${i}`));
    assert.equal(await countStatements(t, () => anItem(t.editor, more('Last'))), few);
    assert.ok(few <= 16, `${few} statements`);
  });
});

function bySource(one: object, other: object): number {
  return JSON.stringify(one).localeCompare(JSON.stringify(other));
}
