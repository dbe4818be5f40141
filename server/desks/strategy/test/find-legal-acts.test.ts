/** One act serves many measures, and those that lack one are listed and asked for (R23). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findLegalActs } from '../operations/find-legal-acts.ts';
import { findRights } from '../operations/find-rights.ts';
import { removeItem } from '../operations/remove-item.ts';
import { removeLegalBasis } from '../operations/remove-legal-basis.ts';
import { aPlan } from './builders.ts';
import { act, assess, gdpr, lawToday, rests, says } from './law.ts';
import { led, step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-legal-acts', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('asks the office and the institution that leads what runs without law, and counts what rests on an act', async () => {
    const plan = await aPlan(t);
    const of = await led(t, plan, { leadOrganisation: t.focalPoint.organisation });
    const aside = await led(t, plan);
    await assess(t, of);
    await says(t.focalPoint, of, { touches: true, bases: ['led-8'] });
    const { basis } = await rests(t.focalPoint, of, await act(t));
    await rests(t.editor, aside, await act(t), { article: null });
    await step(t, of, 'begin');
    await t.focalPoint.does(removeLegalBasis, { plan: of.plan, basis });
    assert.deepEqual(await lawToday(t.focalPoint, of.plan), [['laws-missing', 1]]);
    assert.deepEqual(await lawToday(t.editor, of.plan), [['laws-missing', 1]]);
    const { rows } = await t.reader.does<{ rows: { item: string; law: string }[] }>(findRights, {
      plan: of.plan,
    });
    const standing = new Map(rows.map((row) => [row.item, row.law]));
    assert.deepEqual(
      [of, aside, plan].map(({ measure }) => standing.get(measure)),
      ['missing', 'there', 'not-needed'],
    );
    const shared = await act(t, { titles: { en: 'Law on towns' } });
    for (const one of [of, aside]) await rests(t.editor, one, shared);
    const { acts } = await t.reader.does<{ acts: { id: string; measures: number }[] }>(findLegalActs, {});
    assert.equal(acts.find(({ id }) => id === shared)?.measures, 2, 'one act serves many measures');
    await assert.rejects(rests(t.focalPoint, aside, shared), refusal('strategy.not-your-measure'));
    await assert.rejects(says(t.focalPoint, aside, gdpr), refusal('strategy.not-your-measure'));
    await t.editor.does(removeItem, {
      plan: of.plan,
      item: aside.measure,
      base: 1,
      reason: 'Never approved',
    });
  });
});
