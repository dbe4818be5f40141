/** A root cause: its figures with source and day, and the measures that work on it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { readCause } from '../operations/read-cause.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { tagCause } from '../operations/tag-cause.ts';
import { aPlan, approved } from './builders.ts';
import { countStatements } from './observe.ts';
import { facts, leavers, takes, takesPopulation } from './statistics.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Answer = {
  addresses: string[];
  smallestArea: number;
  statistics: Record<string, unknown>[];
  measures: { item: string; ownLabel: object | null; state: string | null }[];
};

describe('read-cause', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const read = (cause = 'education') => t.reader.does<Answer>(readCause, { cause });

  it('cites source, table, licence and day of every table, with each area by itself', async () => {
    await takesPopulation(t);
    const { statistics: id } = await takes(t, leavers);
    const { addresses, smallestArea, statistics } = await read();
    assert.deepEqual([addresses, smallestArea], [['annex/16', 'annex/17'], 5000]);
    const [{ importedAt, ...table } = {}, ...others] = statistics;
    assert.match(String(importedAt), /^\d{4}-/);
    assert.deepEqual(others, []);
    assert.deepEqual(table, {
      id,
      ...facts,
      chosen: [],
      areas: [
        { code: 'LUV', title: 'LUV', population: 5000, figures: [{ period: '2025', value: 12 }] },
        {
          code: 'ORV',
          title: 'ORV',
          population: 52000,
          figures: [
            { period: '2024', value: 9.5 },
            { period: '2025', value: 8 },
          ],
        },
      ],
      version: 1,
    });
    assert.deepEqual((await read('dialogue')).statistics, []);
  });

  it('names the measures of living plans, those of value in themselves under their own words', async () => {
    const { plan, measure: item } = await aPlan(t);
    const label = { en: 'Schools for everybody' };
    await t.editor.does(labelMeasure, { plan, item, base: 1, label });
    await t.editor.does(tagCause, { plan, item, cause: 'education' });
    const named = async () => (await read()).measures.map((one) => [one.item, one.ownLabel, one.state]);
    assert.deepEqual(await named(), [[item, label, 'planned']]);
    assert.deepEqual((await read('dialogue')).measures, []);
    await approved(t, plan);
    await t.approver.does(supersedePlan, { plan, reason: 'It has ended.' });
    assert.deepEqual(await named(), []);
  });

  it('refuses a cause that is not of the list, and sends few statements', async () => {
    await refused('kernel.input-invalid', () => read('faith'));
    const sent = await countStatements(t, () => read());
    assert.ok(sent <= 9, `${sent} statements`);
  });
});
