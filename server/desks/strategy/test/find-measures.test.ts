import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findMeasures } from '../operations/find-measures.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { startPlan } from '../operations/start-plan.ts';
import { anItem, aPlan, aTie, type Built, moreMeasures } from './builders.ts';
import { countEntries, countStatements, nowhere } from './observe.ts';
import { assessed } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Row = { id: string; titles: { en: string }; path: { en: string }[]; addresses: string[]; type: string };
type Page = { items: Row[]; next: string | null; count: { number: number; more: boolean } };

describe('the list of measures', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
    const { plan, goal } = built;
    const measure = (en: string, more: object = {}) =>
      anItem(t.editor, { plan, type: 'measure', parent: goal, titles: { en }, ...more });
    const zebra = { kind: 'security', level: 'national', leadOrganisation: t.focalPoint.organisation };
    await measure('Zebra crossings', { ...zebra, startsOn: '2026-05-01', endsOn: '2026-06-01' });
    const choir = await measure('Choir', { kind: 'rights', level: 'local', leadName: 'Choirs of Orvik' });
    await anItem(t.editor, { plan, type: 'activity', parent: choir, titles: { en: 'Ballad evening' } });
    const moved = await measure('Theatre', {
      startsOn: '2026-01-01',
      titles: { bg: 'Театър', en: 'Theatre' },
    });
    await assessed(t, plan, moved);
    await t.editor.does(setMeasureState, { plan, item: moved, action: 'begin' });
    await aTie(t.editor, { ...built, measure: moved }, { address: 'annex/40' });
  });
  after(() => t?.close());

  const find = (more: object = {}) => t.reader.does<Page>(findMeasures, { plan: built.plan, ...more });
  const titles = async (more: object = {}) => (await find(more)).items.map((one) => one.titles.en);

  it('shows measures and activities in the order of the plan, with the path and what they serve', async () => {
    const { items, count, next } = await find();
    assert.deepEqual(
      items.map((one) => one.titles.en),
      ['Open evenings', 'Zebra crossings', 'Choir', 'Ballad evening', 'Theatre'],
    );
    assert.deepEqual(items[3]?.path, [{ en: 'Schools and towns' }, { en: 'Choir' }]);
    assert.deepEqual(items[4]?.addresses, ['annex/40']);
    assert.deepEqual([count, next], [{ number: 5, more: false }, null]);
  });

  const cases: [string, object, string[]][] = [
    ['kind', { kind: 'security' }, ['Zebra crossings']],
    ['level', { level: 'local' }, ['Choir']],
    ['state', { state: 'active' }, ['Theatre']],
    ['type', { type: 'activity' }, ['Ballad evening']],
    ['what they serve', { tiedTo: 'annex/40' }, ['Theatre']],
    ['words in other letters than they were written in', { text: 'teatar' }, ['Theatre']],
    ['words of which each must be there', { text: 'zebra choir' }, []],
    ['a lead outside this node', { text: 'choirs orvik' }, ['Choir']],
    ['no lead', { withoutLead: true }, ['Open evenings', 'Ballad evening', 'Theatre']],
  ];
  for (const [what, filter, wanted] of cases) {
    it(`finds by ${what}, and counts what it finds`, async () => {
      const found = await find(filter);
      assert.deepEqual(
        found.items.map((one) => one.titles.en),
        wanted,
      );
      assert.equal(found.count.number, wanted.length);
    });
  }

  it('finds by lead and by what they stand under', async () => {
    assert.deepEqual(await titles({ lead: t.focalPoint.organisation }), ['Zebra crossings']);
    const choir = (await find({ text: 'choir', type: 'measure' })).items[0]?.id;
    assert.deepEqual(await titles({ under: choir }), ['Ballad evening']);
    await assert.rejects(find({ under: nowhere }), refusal('kernel.not-found'));
  });

  it('sorts by title and by days, those without a day last', async () => {
    const byTitle = ['Ballad evening', 'Choir', 'Open evenings', 'Theatre', 'Zebra crossings'];
    assert.deepEqual(await titles({ sort: 'title' }), byTitle);
    assert.deepEqual((await titles({ sort: 'starts' })).slice(0, 2), ['Theatre', 'Zebra crossings']);
    assert.equal((await titles({ sort: 'ends' }))[0], 'Zebra crossings');
  });

  for (const sort of ['plan', 'title', 'starts', 'ends']) {
    it(`goes on where the page before ended, sorted by ${sort}, and shows none twice`, async () => {
      const whole = await titles({ sort });
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await find({ sort, limit: 2, ...(after ? { after } : {}) });
        seen.push(...page.items.map((one) => one.titles.en));
        after = page.next;
      } while (after);
      assert.deepEqual(seen, whole);
    });
  }

  it('refuses a place that is none, and a plan that is not there with or without its parts', async () => {
    await assert.rejects(find({ after: 'nonsense' }), refusal('kernel.input-invalid'));
    await assert.rejects(find({ plan: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(find({ plan: nowhere, withParts: true }), refusal('kernel.not-found'));
  });

  it('takes in the measures of the parts of a plan where asked', async () => {
    const part = await t.editor.does<{ plan: string }>(startPlan, {
      titles: { en: 'Plan of a town' },
      instrument: built.instrument,
      partOf: built.plan,
    });
    await anItem(t.editor, { plan: part.plan, type: 'measure', titles: { en: 'Garden' } });
    assert.ok(!(await titles()).includes('Garden'));
    assert.ok((await titles({ withParts: true })).includes('Garden'));
  });

  it('takes words that are patterns of a database for what they are', async () => {
    for (const text of ['%', '_', "'", '\\', '100%']) await find({ text });
    assert.deepEqual(await titles({ text: 'zeb%sings' }), await titles({ text: 'zeb sings' }));
    assert.deepEqual(await titles({ text: 'q%u' }), []);
  });

  it('answers a number with the measure that bears it first, page by page', async () => {
    const { plan, goal } = await aPlan(t, { en: 'Numbers' });
    const measure = (externalId: string, en: string) =>
      anItem(t.editor, { plan, type: 'measure', parent: goal, externalId, titles: { en } });
    await measure('1.1.3', 'Three of one');
    await measure('3.1', 'Courses, as in 1.3.3');
    await measure('1.3.31', 'Long number');
    await measure('1.3.4', '1.3.3 goes on');
    await measure('1.3.3', 'Courses for teachers');
    const ids = async (more: object) =>
      await t.reader.does<{ items: { externalId: string }[]; next: string | null }>(findMeasures, {
        plan,
        text: '1.3.3',
        ...more,
      });
    const all = await ids({});
    const wanted = ['1.3.3', '1.3.31', '1.3.4', '3.1'];
    assert.deepEqual(
      all.items.map(({ externalId }) => externalId),
      wanted,
    );
    const first = await ids({ limit: 1 });
    const second = await ids({ limit: 3, after: first.next });
    assert.deepEqual(
      [...first.items, ...second.items].map(({ externalId }) => externalId),
      wanted,
    );
    const courses = await t.reader.does<{ items: { externalId: string }[] }>(findMeasures, {
      plan,
      text: 'courses',
    });
    assert.deepEqual(
      courses.items.map(({ externalId }) => externalId),
      ['3.1', '1.3.3'],
    );
  });

  it('sends as many statements for thirty measures as for three, and records nothing', async () => {
    const other = await aPlan(t);
    await moreMeasures(t, other, 2);
    const entries = await countEntries(t);
    const few = await countStatements(t, () => find({ plan: other.plan }));
    assert.equal(await countEntries(t), entries);
    await moreMeasures(t, other, 28);
    assert.equal(await countStatements(t, () => find({ plan: other.plan })), few);
    assert.ok(few <= 11, `${few} statements`);
  });
});
