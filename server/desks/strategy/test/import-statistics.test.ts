/** Taking in official statistics: what is refused, what is left out and told, what is kept (R11). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusalOf, refused } from '#kernel/test/refusal.ts';
import { importStatistics } from '../operations/import-statistics.ts';
import { addTerm } from '../operations/add-term.ts';
import { readCause } from '../operations/read-cause.ts';
import { retireStatistics } from '../operations/retire-statistics.ts';
import { nowhere } from './observe.ts';
import { facts, leavers, population, takes, takesPopulation } from './statistics.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Cause = { statistics: { id: string; version: number; areas: { code: string; figures: object[] }[] }[] };

describe('import-statistics', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const kept = (table = 'statistics_values') =>
    asOwner<{ area: string }>(t, `select distinct area from strategy.${table} order by 1`);
  const tables = async () => (await t.reader.does<Cause>(readCause, { cause: 'education' })).statistics;

  it('takes in nothing before somebody has said how many people live where', async () => {
    await refused('strategy.population-needed', () => takes(t, leavers));
    const { areas, left } = await takesPopulation(t);
    assert.deepEqual([areas, left], [3, []]);
  });

  it('leaves out an area with fewer people than the smallest, or that nobody counted, and says which and why', async () => {
    const dry = await takes(t, leavers, { dryRun: true, facts: null });
    const left = [
      { code: 'VAL', label: 'VAL', population: 4999 },
      { code: 'NEW', label: 'NEW', population: null },
    ];
    assert.deepEqual([dry.statistics, dry.areas, dry.figures, dry.left], [null, 2, 3, left]);
    assert.deepEqual(await tables(), []);
    const taken = await takes(t, leavers);
    assert.deepEqual([taken.areas, taken.figures, taken.left, taken.periods], [2, 3, left, ['2024', '2025']]);
    const areas = (await kept('statistics_areas')).map(({ area }) => area);
    assert.deepEqual(areas, ['LUV', 'ORV', 'VAL'], 'Little Vale is there with its population only');
    const [table] = await tables();
    assert.deepEqual(
      table?.areas.map(({ code }) => code),
      ['LUV', 'ORV'],
    );
  });

  it('refuses figures by religion, ethnicity or opinion, in a trial too, and keeps no word of them', async () => {
    const before = (await asOwner(t, 'select 1 from strategy.statistics')).length;
    const by = (heading: string, category: string) =>
      `geo,time,${heading},value\nORV,2025,${category},1\nLUV,2025,${category},2\n`;
    const wrong: [string, string][] = [
      ['religion', 'T'],
      ['Етническа принадлежност', 'T'],
      ['mother_tongue', 'T'],
      ['Bindjet politike', 'T'],
      ['part', 'Muslims'],
      ['part', 'Роми'],
      ['part', 'pakicë'],
    ];
    for (const [heading, category] of wrong)
      for (const dryRun of [true, false]) {
        const refusal = await refusalOf(takes(t, by(heading, category), { dryRun }));
        assert.equal(refusal.code, 'strategy.forbidden-dimension', `${heading} ${category}`);
        assert.ok(
          [heading, category].includes(String(refusal.details.params?.['found'])),
          'it says where it stands',
        );
      }
    await takes(t, by('part', 'Wanderfolk'), { dryRun: true });
    await t.editor.does(addTerm, { part: 'group', names: { en: 'Wanderfolk; hill people' } });
    await refused('strategy.forbidden-dimension', () => takes(t, by('part', 'Wanderfolk'), { dryRun: true }));
    assert.equal((await asOwner(t, 'select 1 from strategy.statistics')).length, before);
  });

  it('asks for one category of every other dimension', async () => {
    const two = 'geo,time,sex,value\nORV,2025,F,7\nORV,2025,M,9\nLUV,2025,F,3\n';
    const dry = await takes(t, two, { dryRun: true, facts: null });
    assert.deepEqual([dry.open.map(({ id }) => id), dry.figures], [['sex'], 0]);
    await refused('strategy.category-needed', () => takes(t, two));
    const taken = await takes(t, two, { choice: { sex: 'F' }, cause: 'exclusion' });
    assert.equal(taken.figures, 2);
    await refused('strategy.statistics-unreadable', () => takes(t, two, { choice: { sex: 'X' } }));
  });

  it('takes a newer file in the place of an older one, and both say from which day', async () => {
    const [table] = await tables();
    assert.ok(table);
    const newer = { ...facts, extractedOn: '2027-01-15' };
    const replaces = { statistics: table.id, base: table.version };
    const content = leavers.replace('ORV,2025,8', 'ORV,2025,7');
    const { statistics } = await takes(t, content, { facts: newer, replaces });
    assert.equal(statistics, table.id);
    const [now, ...others] = await tables();
    assert.deepEqual([others, now?.version], [[], table.version + 1]);
    assert.deepEqual(now?.areas[1]?.figures, [
      { period: '2024', value: 9.5 },
      { period: '2025', value: 7 },
    ]);
    await refused('kernel.changed-meanwhile', () => takes(t, content, { facts: newer, replaces }));
    const elsewhere = { ...replaces, base: now?.version };
    await refused('kernel.not-found', () => takes(t, content, { cause: 'dialogue', replaces: elsewhere }));
    await refused('kernel.not-found', () =>
      takes(t, content, { replaces: { statistics: nowhere, base: 1 } }),
    );
  });

  it('leaves an area out of what is shown as soon as a newer count says that it is too small', async () => {
    const smaller = population.replace('LUV,2025,5000', 'LUV,2026,4000');
    const later = { ...facts, extractedOn: '2027-02-01' };
    const { statistics } = await takes(t, smaller, { of: 'population', cause: null, facts: later });
    const shown = async () => (await tables())[0]?.areas.map(({ code }) => code);
    assert.deepEqual(await shown(), ['ORV']);
    await t.editor.does(retireStatistics, { statistics, base: 1, reason: 'The count was withdrawn.' });
    assert.deepEqual(await shown(), ['LUV', 'ORV']);
  });

  it('refuses what it cannot read, no file, no facts, too much, and nothing that could be taken', async () => {
    await refused('strategy.statistics-unreadable', () => takes(t, 'geo,time,value\nORV,2025,many\n'));
    await refused('strategy.statistics-unreadable', () => takes(t, { version: '1.0', class: 'dataset' }));
    await refused('strategy.file-needed', () =>
      t.editor.does(importStatistics, { of: 'population', dryRun: true }),
    );
    await refused('kernel.input-invalid', () => takes(t, leavers, { facts: null }));
    await refused('kernel.input-invalid', () => takes(t, leavers, { cause: null }));
    await refused('kernel.input-invalid', () => takes(t, leavers, { cause: 'faith' }));
    await refused('strategy.nothing-to-take', () => takes(t, 'geo,time,value\nVAL,2025,40\n'));
    const days = Array.from({ length: 20_001 }, (_, day) =>
      new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const many = `geo,time,value\n${days.map((day) => `ORV,${day},1`).join('\n')}\n`;
    await refused('strategy.too-many-figures', () => takes(t, many));
  });
});
