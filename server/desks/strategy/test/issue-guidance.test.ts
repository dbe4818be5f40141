/** Issuing a version: which one applies today, which is coming, which was replaced; and whom Today tells. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { issueGuidance } from '../operations/issue-guidance.ts';
import { readToday } from '../operations/read-today.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { withdrawGuidance } from '../operations/withdraw-guidance.ts';
import { anItem, aPlan, aTie } from './builders.ts';
import { aDraft, anIssued, atMeasure, inDays, opened, someGuidance } from './guidance.ts';
import { lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('issue-guidance', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  /** Stands of the versions, by number. */
  const standings = async (guidance: string) =>
    (await opened(t.reader, guidance)).versions.map(({ number, standing }) => [number, standing]);

  it('shows the version that applies today, and the one that comes beside it, at the linked measure', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    const guidance = await someGuidance(t.editor, built.instrument);
    const shown = async () => (await atMeasure(t.reader, built.plan, built.measure))[0];
    assert.equal(await shown(), undefined, 'a draft binds nobody');
    await anIssued(t, guidance, inDays(-20));
    await anIssued(t, guidance, inDays(-5));
    await anIssued(t, guidance, inDays(10));
    assert.deepEqual(await standings(guidance), [
      [3, 'coming'],
      [2, 'in-force'],
      [1, 'replaced'],
    ]);
    const row = await shown();
    assert.deepEqual(
      [row?.inForce?.number, row?.coming.map(({ number }) => number), row?.addresses],
      [2, [3], ['annex/22']],
    );
    // The same day again: what was issued last holds. An earlier day changes nothing of today.
    await anIssued(t, guidance, inDays(-5));
    await anIssued(t, guidance, inDays(-9));
    assert.deepEqual((await shown())?.inForce?.number, 4);
    // When its day has come, the one that was coming is in force, without anybody doing anything.
    t.setClock(new Date(Date.now() + 10 * 86_400_000));
    const later = await shown();
    t.setClock(new Date());
    assert.deepEqual([later?.inForce?.number, later?.coming], [3, []]);
  });

  it('tells whoever leads a linked measure, and the office, around the day, and names nobody', async () => {
    const lines = async (who: AtWork, guidance: string) =>
      (
        await who.does<{ waiting: { kind: string; record: string; count: number; by: string | null }[] }>(
          readToday,
          {},
        )
      ).waiting
        .filter(({ record }) => record === guidance)
        .map(({ kind, count, by }) => [kind, count, by?.slice(0, 10) ?? null]);
    const built = await aPlan(t);
    const lead = { plan: built.plan, type: 'measure', leadOrganisation: t.focalPoint.organisation };
    const led = await anItem(t.editor, { ...lead, titles: { en: 'Led' } });
    const stopped = await anItem(t.editor, { ...lead, titles: { en: 'Stopped' } });
    const within = { ...lead, type: 'activity', parent: built.measure, titles: { en: 'Part of another’s' } };
    await anItem(t.editor, within);
    for (const measure of [built.measure, led, stopped])
      await aTie(t.editor, { ...built, measure }, { address: 'annex/34' });
    await t.editor.does(setMeasureState, {
      plan: built.plan,
      item: stopped,
      action: 'stop',
      reason: 'No hall.',
    });
    const places = [{ instrument: built.instrument, address: 'annex/34' }];
    const guidance = await someGuidance(t.editor, built.instrument, { places });
    await anIssued(t, guidance, inDays(15));
    assert.deepEqual(await lines(t.focalPoint, guidance), [], 'not yet');
    await anIssued(t, guidance, inDays(14));
    assert.deepEqual(await lines(t.focalPoint, guidance), [['guidance-coming', 2, inDays(14)]]);
    assert.deepEqual(await lines(t.editor, guidance), [['guidance-coming', 3, inDays(14)]]);
    assert.deepEqual(await lines(t.reader, guidance), []);
    await anIssued(t, guidance, inDays(-90));
    const applies = ['guidance-applies', 2, null];
    assert.ok(
      (await lines(t.focalPoint, guidance)).some((line) => String(line) === String(applies)),
      'issued today for a day long ago',
    );
    t.setClock(new Date(Date.now() + 46 * 86_400_000));
    const afterwards = await lines(t.focalPoint, guidance);
    t.setClock(new Date());
    assert.deepEqual(afterwards, []);
  });

  it('needs a text, a draft and a signer who has seen it as it stands', async () => {
    const { instrument } = await aPlan(t);
    const guidance = await someGuidance(t.editor, instrument);
    const draft = await aDraft(t, guidance, inDays(0));
    const issue = (more: object = {}, who = t.coordinator) =>
      who.does<{ number: number }>(issueGuidance, { guidance, base: 2, draft, ...more });
    await refused('strategy.guidance-without-text', () => issue());
    await refused('kernel.changed-meanwhile', () => issue({ base: 1 }));
    await refused('kernel.not-found', () => issue({ draft: nowhere }));
    await refused('kernel.not-found', () => issue({ guidance: nowhere }));
    await refused('kernel.not-allowed', () => issue({}, t.editor));
    const other = await someGuidance(t.editor, instrument);
    const once = await anIssued(t, other, inDays(0));
    assert.deepEqual((await lastEntry(t, issueGuidance))?.detail, { number: 1 });
    const { version: base } = (await opened(t.editor, other)).guidance;
    await refused('strategy.guidance-issued', () => issue({ guidance: other, base, draft: once }));
    await t.coordinator.does(withdrawGuidance, {
      guidance: other,
      base,
      of: null,
      reason: 'Nobody uses it.',
    });
    await refused('strategy.guidance-withdrawn', () =>
      issue({ guidance: other, base: base + 1, draft: once }),
    );
  });
});
