/** Taking a table of statistics out of use. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readCause } from '../operations/read-cause.ts';
import { retireStatistics } from '../operations/retire-statistics.ts';
import { nowhere } from './observe.ts';
import { leavers, takes, takesPopulation } from './statistics.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('retire-statistics', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('shows its figures no more, once and with a reason', async () => {
    await takesPopulation(t);
    const { statistics } = await takes(t, leavers);
    const retire = (more: object = {}) =>
      t.editor.does(retireStatistics, { statistics, base: 1, reason: 'The office withdrew it.', ...more });
    await refused('kernel.changed-meanwhile', () => retire({ base: 7 }));
    await refused('kernel.input-invalid', () => retire({ reason: '' }));
    await refused('kernel.not-found', () => retire({ statistics: nowhere }));
    await retire();
    const shown = await t.reader.does<{ statistics: object[] }>(readCause, { cause: 'education' });
    assert.deepEqual(shown.statistics, []);
    await refused('kernel.not-found', () => retire({ base: 2 }));
    const replaces = { statistics, base: 2 };
    await refused('kernel.not-found', () => takes(t, leavers, { replaces }));
  });
});
