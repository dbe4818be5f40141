import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { setSourceKind } from '../operations/set-source-kind.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { approved, aPlan, type Built, moreMeasures } from './builders.ts';
import { moneyIn } from './money-builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('saying what kind of source pays', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
    await moreMeasures(t, built, 2);
  });
  after(() => t?.close());

  const say = (kind: string | null, more: object = {}) =>
    t.editor.does(setSourceKind, { plan: built.plan, source: 'Town', kind, ...more });
  const groups = async () =>
    (await moneyIn(t, built.plan, 'source-kind')).groups.map(({ key, measures }) => [key, measures]);

  it('says it for every line of that name, anew and back', async () => {
    assert.deepEqual(await groups(), [[null, 2]]);
    await say('local');
    assert.deepEqual(await groups(), [['local', 2]]);
    assert.deepEqual((await lastEntry(t, setSourceKind))?.detail, { source: 'Town', kind: 'local' });
    await say('donor');
    assert.deepEqual(await groups(), [['donor', 2]]);
    await say(null);
    assert.deepEqual(await groups(), [[null, 2]]);
  });

  it('refuses a kind of its own, a source that no line names, and a plan that is not there or has ended', async () => {
    await refused('kernel.input-invalid', () => say('church'));
    await refused('kernel.not-found', () => say('local', { source: 'Nobody' }));
    await refused('kernel.not-found', () => say('local', { plan: nowhere }));
    const ended = await aPlan(t);
    await moreMeasures(t, ended, 1);
    await approved(t, ended.plan);
    await t.approver.does(supersedePlan, { plan: ended.plan, reason: 'A new plan' });
    await refused('strategy.plan-superseded', () => say('local', { plan: ended.plan }));
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => say('state'));
    assert.ok(sent <= 8, `${sent} statements`);
  });
});
