/** Two plans side by side: who has what, and what nobody has, on either side (R30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { markNotApplicable } from '../operations/mark-not-applicable.ts';
import { readComparison } from '../operations/read-comparison.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { aPlan, aTie, anItem, type Built } from './builders.ts';
import { aForeignPlan, type Comparison, compared, theirFile, theirItem } from './foreign.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-comparison', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
    const { plan, goal } = built;
    await aTie(t.editor, built); // annex/22
    const school = await anItem(t.editor, {
      plan,
      type: 'measure',
      parent: goal,
      titles: { en: 'School' },
      kind: 'rights',
    });
    await aTie(t.editor, { ...built, measure: school }, { address: 'annex/34' });
    await t.editor.does(labelMeasure, { plan, item: school, base: 1, label: { en: 'Warm schools' } });
    const stopped = await anItem(t.editor, {
      plan,
      type: 'measure',
      parent: goal,
      titles: { en: 'Stopped' },
      kind: 'security',
    });
    await aTie(t.editor, { ...built, measure: stopped }, { address: 'annex/16' });
    const stop = { action: 'stop', reason: 'It did not work.' };
    await t.editor.does(setMeasureState, { plan, item: stopped, ...stop });
    const decision = {
      address: 'annex/2',
      reason: 'It is told and not asked.',
      signatory: 'Office',
      signedOn: '2026-01-02',
    };
    await t.coordinator.does(markNotApplicable, { plan, instrument: built.instrument, ...decision });
  });
  after(() => t?.close());

  const serves = (...addresses: string[]) => ({
    serves: addresses.map((address) => ({ address, strength: 'contributes' })),
  });
  const items = [
    theirItem('Goal', { type: 'goal', kind: null, serves: [] }),
    theirItem('Both at 22', serves('annex/22')),
    theirItem('Line only', { ...serves('line/L3', 'annex/9999'), kind: null }),
    theirItem('Stopped there', { ...serves('annex/34'), state: 'stopped' }),
    theirItem('An activity that serves nothing', { type: 'activity', serves: [] }),
  ];
  const labelled = {
    label: { en: 'Sport for all' },
    items: [theirItem('Swimming', { ...serves('annex/34'), kind: null })],
  };
  const more = {
    ofValueInThemselves: [labelled],
    notApplicable: [
      { address: 'annex/57', reason: 'The Union’s own task', signatory: 'Somebody', signedOn: '2026-01-01' },
    ],
  };
  /** The titles on both sides of a row. */
  const at = ({ rows, own, theirs }: Comparison, by: string, key: string | null) => {
    const row = rows.find((one) => one.by === by && one.key === key);
    const named = (
      all: readonly { id: string; titles: { en?: string | undefined } }[],
      ids: readonly string[] = [],
    ) => ids.map((id) => all.find((one) => one.id === id)?.titles.en);
    return [named(own, row?.own), named(theirs, row?.theirs)];
  };

  it('has every line, paragraph and kind, with the measures of both sides and the gaps of each', async () => {
    const foreign = await aForeignPlan(t, theirFile(items, more));
    const found = await compared(t, { plan: built.plan, foreign });
    assert.equal(found.document, 'same');
    assert.equal(found.rows.filter(({ by }) => by === 'line').length, 10);
    assert.equal(found.rows.filter(({ by, number }) => by === 'paragraph' && number !== null).length, 57);
    assert.deepEqual(at(found, 'paragraph', 'annex/22'), [['Open evenings'], ['Both at 22']]);
    assert.deepEqual(at(found, 'paragraph', 'annex/34'), [['School'], ['Swimming']]);
    assert.deepEqual(at(found, 'paragraph', 'annex/16'), [[], []], 'what was stopped is on neither side');
    assert.deepEqual(at(found, 'line', 'line/L3')[1]?.includes('Line only'), true);
    const reasons = (key: string) => found.rows.find((row) => row.key === key)?.notApplicable;
    assert.deepEqual(reasons('annex/2'), { own: 'It is told and not asked.', theirs: null });
    assert.deepEqual(reasons('annex/57'), { own: null, theirs: 'The Union’s own task' });
    assert.deepEqual(
      found.outside.map(({ address }) => address),
      ['annex/9999'],
    );
    // Of value in itself: no kind stands above it, on either side, and no title of their plan.
    assert.deepEqual(at(found, 'kind', 'of-value-in-itself'), [['School'], ['Swimming']]);
    assert.deepEqual(at(found, 'kind', 'rights'), [[], []]);
    assert.deepEqual(at(found, 'kind', null), [['Open evenings'], ['Line only']]);
    const swimming = found.theirs.find(({ titles }) => titles.en === 'Swimming');
    assert.deepEqual([swimming?.ownLabel, swimming?.within], [{ en: 'Sport for all' }, null]);
    assert.ok(!JSON.stringify(found).includes('Somebody'), 'who signed stays in their file');
    assert.deepEqual(swimming?.money, [{ currency: 'EUR', planned: 4200, committed: 0, spent: 0 }]);
  });

  it('lays lines and paragraphs beside each other only where both serve the same strategy, or says that nobody told', async () => {
    const own = theirFile(items);
    const other = {
      ...own,
      plan: { ...own.plan, document: { number: 'NC 1/25', titles: { en: 'Another' } } },
    };
    const elsewhere = await compared(t, { plan: built.plan, foreign: await aForeignPlan(t, other) });
    assert.equal(elsewhere.document, 'other');
    assert.deepEqual([...new Set(elsewhere.rows.map(({ by }) => by))], ['kind']);
    assert.deepEqual(elsewhere.outside, []);
    const older = theirFile(items);
    delete older.plan['document'];
    const unsaid = await compared(t, { plan: built.plan, foreign: await aForeignPlan(t, older) });
    assert.equal(unsaid.document, 'unsaid');
    assert.deepEqual(at(unsaid, 'paragraph', 'annex/22'), [['Open evenings'], ['Both at 22']]);
  });

  it('sends the same statements for one measure and for a thousand, and refuses what is not there', async () => {
    const few = await aForeignPlan(t, theirFile([theirItem('One')]));
    const many = await aForeignPlan(
      t,
      theirFile(Array.from({ length: 1000 }, (_, n) => theirItem(`M ${n}`))),
    );
    const of = (foreign: string) => countStatements(t, () => compared(t, { plan: built.plan, foreign }));
    assert.equal(await of(few), await of(many));
    for (const input of [
      { plan: nowhere, foreign: few },
      { plan: built.plan, foreign: nowhere },
    ])
      await refused('kernel.not-found', () => t.reader.does(readComparison, input));
  });
});
