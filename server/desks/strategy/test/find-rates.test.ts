import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { findRates } from '../operations/find-rates.ts';
import { setRate } from '../operations/set-rate.ts';
import { aPlan, type Built } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('listing exchange rates', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const list = (plan = built.plan) =>
    t.reader.does<{ rates: { on: string; from: string }[] }>(findRates, { plan });

  it('shows those of this plan only, newest first', async () => {
    const other = await aPlan(t);
    const enter = (plan: string, from: string, on: string) =>
      t.editor.does(setRate, { plan, from, to: 'EUR', rate: '0.5', on, source: 'Bank of Zarnevia' });
    await enter(built.plan, 'MKD', '2025-12-31');
    await enter(built.plan, 'BGN', '2026-01-31');
    await enter(other.plan, 'ALL', '2026-01-31');
    const { rates } = await list();
    assert.deepEqual(
      rates.map(({ on, from }) => [on, from]),
      [
        ['2026-01-31', 'BGN'],
        ['2025-12-31', 'MKD'],
      ],
    );
    assert.ok((await countStatements(t, () => list())) <= 7);
  });

  it('answers for a plan that is not there as for one that is not to be seen', async () => {
    await refused('kernel.not-found', () => list(nowhere));
  });
});
