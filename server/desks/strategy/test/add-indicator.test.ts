import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addIndicator } from '../operations/add-indicator.ts';
import { anIndicator, anItem, approved, aPlan, type Built, choirs } from './builders.ts';
import { countStatements, indicatorsOf, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('giving a measure an indicator', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const add = (more: object) => anIndicator(t.editor, built, more);
  const invented = { bg: 'Измислено', en: 'Invented' };

  it('keeps all of it, targets in the order of their days', async () => {
    const facts = {
      definition: invented,
      source: invented,
      method: invented,
      numerator: { en: 'Choirs with members of two towns' },
      denominator: { en: 'All choirs' },
      targets: choirs.targets.toReversed(),
      disaggregations: ['sex', 'place'],
    };
    const id = await add(facts);
    const kept = (await indicatorsOf(t.reader, built)).find((one) => one.id === id);
    assert.deepEqual(kept, {
      ...choirs,
      ...facts,
      id,
      scale: null,
      targets: choirs.targets,
      disaggregations: ['place', 'sex'],
      values: [],
      progress: { known: false, why: 'no-value' },
      override: null,
      version: 1,
    });
    const entry = await lastEntry(t, addIndicator);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item: built.measure, indicator: id }]);
  });

  it('takes a scale of words in the place of a unit, and a value is a step of it', async () => {
    const scale = [{ en: 'none' }, { en: 'some' }, { en: 'good' }];
    const words = {
      unit: null,
      scale,
      baseline: { value: 1, on: '2025' },
      targets: [{ on: '2026-12-31', value: 3 }],
    };
    const id = await add(words);
    assert.deepEqual((await indicatorsOf(t.reader, built)).find((one) => one.id === id)?.scale, scale);
    await assert.rejects(add({ ...words, scale, unit: { en: 'choirs' } }), refusal('strategy.unit-or-scale'));
    await assert.rejects(add({ unit: null }), refusal('strategy.unit-or-scale'));
    for (const value of [0, 1.5, 4])
      await assert.rejects(
        add({ ...words, baseline: { value, on: '2025' } }),
        refusal('strategy.not-on-scale'),
      );
  });

  it('refuses half a ratio, a day twice, and targets that do not lie ahead', async () => {
    await assert.rejects(add({ numerator: { en: 'Choirs' } }), refusal('strategy.half-a-ratio'));
    const [first] = choirs.targets;
    await assert.rejects(add({ targets: [first, first] }), refusal('strategy.target-day-twice'));
    await assert.rejects(add({ direction: 'falls' }), refusal('strategy.target-not-ahead'));
    await assert.rejects(
      add({ targets: [{ ...first, on: '2024-12-31' }] }),
      refusal('strategy.target-not-ahead'),
    );
    await add({ direction: 'keeps', targets: [{ ...first, value: 38 }] });
  });

  it('tells people apart by a closed list only, in the operation and in the table', async () => {
    await assert.rejects(add({ disaggregations: ['religion'] }), refusal('kernel.input-invalid'));
    const wrong = `update strategy.indicators set disaggregations = '{religion}' where record_id = $1`;
    await assert.rejects(asOwner(t, wrong, [built.plan]), /disaggregations_check/);
  });

  it('belongs to goals and measures, not to activities', async () => {
    await anIndicator(t.editor, { ...built, measure: built.goal });
    const { plan, measure: parent } = built;
    const activity = await anItem(t.editor, { plan, type: 'activity', parent, titles: { en: 'Evening' } });
    await assert.rejects(
      anIndicator(t.editor, { ...built, measure: activity }),
      refusal('strategy.not-measurable'),
    );
  });

  it('lets a focal point add to what their institution leads only', async () => {
    await assert.rejects(anIndicator(t.focalPoint, built), refusal('strategy.not-your-measure'));
    const led = { plan: built.plan, type: 'measure', parent: built.goal, titles: { en: 'Led' } };
    const measure = await anItem(t.editor, { ...led, leadOrganisation: t.focalPoint.organisation });
    await anIndicator(t.focalPoint, { ...built, measure });
  });

  it('is refused under an approved plan, and where nothing is', async () => {
    const other = await aPlan(t);
    await approved(t, other.plan);
    await assert.rejects(anIndicator(t.editor, other), refusal('strategy.plan-not-open'));
    await assert.rejects(anIndicator(t.editor, { ...built, measure: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(anIndicator(t.editor, { ...built, plan: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(
      anIndicator(t.editor, { ...built, measure: other.measure }),
      refusal('kernel.not-found'),
    );
  });

  it('sends no more statements for forty targets than for one', async () => {
    const targets = Array.from({ length: 40 }, (_, at) => ({ on: `${2026 + at}-12-31`, value: 41 + at }));
    const few = await countStatements(t, () => add({ targets: targets.slice(0, 1) }));
    assert.equal(await countStatements(t, () => add({ targets })), few);
    assert.ok(few <= 13, `${few} statements`);
  });
});
