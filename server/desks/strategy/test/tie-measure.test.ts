import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { addLine } from '../operations/add-line.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { tieMeasure } from '../operations/tie-measure.ts';
import { anInstrument, anItem, approved, aPlan, aTie, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Tie = { address: string; instrument: string; strength: string; note: string | null };

describe('tying a measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const aMeasure = async (more: object = {}) => ({
    ...built,
    measure: await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Choir' },
      ...more,
    }),
  });
  const ties = async ({ plan, measure }: Built) =>
    (await t.reader.does<{ ties: Tie[] }>(readMeasure, { plan, item: measure })).ties.map(
      ({ address, instrument, strength, note }) => ({ address, instrument, strength, note }),
    );

  it('to a paragraph, with strength and note; the ledger is about plan and strategy', async () => {
    const one = await aMeasure();
    await aTie(t.editor, one, { strength: 'fully-covers', note: 'Until the new law' });
    assert.deepEqual(await ties(one), [
      {
        address: 'annex/22',
        instrument: built.instrument,
        strength: 'fully-covers',
        note: 'Until the new law',
      },
    ]);
    const entry = await lastEntry(t, tieMeasure);
    assert.deepEqual(entry?.about, [built.plan, built.instrument]);
    assert.deepEqual(entry?.detail, { item: one.measure, address: 'annex/22' });
  });

  it('to many paragraphs and lines, and many measures to one paragraph', async () => {
    const one = await aMeasure();
    for (const address of ['annex/1', 'annex/46b', 'cover/6', 'line/L10'])
      await aTie(t.editor, one, { address });
    assert.equal((await ties(one)).length, 4);
    const other = await aMeasure();
    await aTie(t.editor, other, { address: 'annex/1' });
    assert.equal((await ties(other)).length, 1);
  });

  it('to a line of the plan’s own', async () => {
    const one = await aMeasure();
    const titles = { en: 'Work with the diaspora' };
    const { address } = await t.editor.does<{ address: string }>(addLine, { plan: built.plan, titles });
    await aTie(t.editor, one, { instrument: built.plan, address });
    assert.deepEqual(
      (await ties(one)).map((tie) => [tie.instrument, tie.address]),
      [[built.plan, address]],
    );
    assert.deepEqual((await lastEntry(t, tieMeasure))?.about, [built.plan]);
  });

  it('goes on under an approved plan, and ends with a superseded one', async () => {
    const closed = await aPlan(t);
    await approved(t, closed.plan);
    await aTie(t.editor, closed);
    await t.approver.does(supersedePlan, { plan: closed.plan, reason: 'A new plan' });
    await assert.rejects(
      aTie(t.editor, closed, { address: 'annex/23' }),
      refusal('strategy.plan-superseded'),
    );
  });

  it('refuses a second tie to the same place, also at the same moment', async () => {
    const one = await aMeasure();
    await aTie(t.editor, one);
    await assert.rejects(
      aTie(t.coordinator, one, { strength: 'fully-covers' }),
      refusal('strategy.already-tied'),
    );
    const again = () => aTie(t.editor, one, { address: 'annex/23' });
    const both = await Promise.allSettled([again(), again()]);
    assert.equal(both.filter((two) => two.status === 'fulfilled').length, 1);
  });

  it('refuses an address that the strategy does not have, and a goal', async () => {
    for (const address of ['annex/58', 'annex/46c', 'line/L11', 'line/own-99']) {
      const { code, status, details } = await refusalOf(aTie(t.editor, built, { address }));
      assert.deepEqual([code, status, details.params], ['strategy.no-such-address', 422, { address }]);
    }
    await assert.rejects(
      aTie(t.editor, { ...built, measure: built.goal }),
      refusal('strategy.not-a-measure'),
    );
    assert.ok(tieMeasure.errors?.includes('strategy.not-a-measure'));
  });

  it('refuses what is not there, and another plan as if it were not there', async () => {
    const other = await aPlan(t);
    for (const more of [
      { plan: nowhere },
      { item: nowhere },
      { instrument: nowhere },
      { item: other.measure },
      { instrument: other.plan },
    ])
      await assert.rejects(aTie(t.editor, built, more), refusal('kernel.not-found'), JSON.stringify(more));
  });

  it('refuses a document without an index', async () => {
    const instrument = await anInstrument(t.editor);
    await assert.rejects(aTie(t.editor, built, { instrument }), refusal('strategy.no-such-address'));
  });

  it('lets a focal point tie what their institution leads only', async () => {
    const own = await aMeasure({ leadOrganisation: t.focalPoint.organisation });
    await aTie(t.focalPoint, own);
    await assert.rejects(aTie(t.focalPoint, await aMeasure()), refusal('strategy.not-your-measure'));
  });

  it('announces it, without the note', async () => {
    const one = await aMeasure();
    await aTie(t.editor, one, { note: 'Between us' });
    const found = await asOwner(
      t,
      `select payload from kernel.outbox where event = 'strategy.measure-tied' and payload->>'item' = $1`,
      [one.measure],
    );
    assert.deepEqual(found, [{ payload: { item: one.measure, address: 'annex/22' } }]);
  });

  it('sends few statements', async () => {
    const one = await aMeasure();
    const sent = await countStatements(t, () => aTie(t.editor, one));
    assert.ok(sent <= 15, `${sent} statements`);
  });
});
