import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { editItem } from '../operations/edit-item.ts';
import { findMeasures } from '../operations/find-measures.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Item = Record<string, unknown> & { version: number; titles: { en: string } };

describe('editing a measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const aMeasure = (more: object = {}) =>
    anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Open evenings' },
      ...more,
    });
  const edit = (item: string, more: object = {}, who = t.editor) =>
    who.does<{ version: number }>(editItem, {
      plan: built.plan,
      item,
      base: 1,
      titles: { en: 'Open nights' },
      ...more,
    });
  const read = async (item: string) =>
    (await t.reader.does<{ item: Item }>(readMeasure, { plan: built.plan, item })).item;

  it('changes what is said, and answers the version that a next edit starts from', async () => {
    const item = await aMeasure({ budget: [{ source: 'Town', currency: 'EUR', planned: 5 }] });
    const budget = [{ source: 'Country', year: 2027, currency: 'EUR', planned: 9, committed: 4, spent: 2 }];
    const { version } = await edit(item, { kind: 'rights', startsOn: '2026-05-01', budget });
    const now = await read(item);
    assert.equal(now.version, version);
    assert.equal(version, 2);
    assert.deepEqual(
      [now.titles, now['kind'], now['startsOn']],
      [{ en: 'Open nights' }, 'rights', '2026-05-01'],
    );
    const [line, ...others] = now['budget'] as { id: string }[];
    assert.deepEqual({ ...line, id: undefined }, { ...budget[0], id: undefined });
    assert.deepEqual(others, []);
    assert.equal((await edit(item, { base: version })).version, 3);
    const entry = await lastEntry(t, editItem);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item }]);
  });

  it('keeps for whom a measure is in one order, each once, and nothing outside the list', async () => {
    const item = await aMeasure({ audiences: ['media', 'pupils', 'media'] });
    assert.deepEqual((await read(item))['audiences'], ['pupils', 'media']);
    await edit(item, { audiences: ['general-public', 'teachers'] });
    assert.deepEqual((await read(item))['audiences'], ['teachers', 'general-public']);
    await assert.rejects(edit(item, { base: 2, audiences: ['a faith'] }), refusal('kernel.input-invalid'));
    const transaction = await beginAs(t.database.pools, t.editor.secret);
    await assert.rejects(
      transaction.connection.client.query(
        `update strategy.items set audiences = '{a faith}' where item_id = $1`,
        [item],
      ),
      /items_audiences_check/,
    );
    await transaction.rollback();
    transaction.release();
    await edit(item, { base: 2 });
    assert.deepEqual((await read(item))['audiences'], []);
  });

  it('is found by its new words and no longer by the old ones', async () => {
    const item = await aMeasure({ titles: { en: 'Weather station' } });
    await edit(item, { titles: { en: 'Bicycle workshop' } });
    const find = async (text: string) =>
      (await t.reader.does<{ items: { id: string }[] }>(findMeasures, { plan: built.plan, text })).items;
    assert.deepEqual(
      (await find('bicycle')).map((one) => one.id),
      [item],
    );
    assert.deepEqual(await find('weather'), []);
  });

  it('shows two people who edit one measure the difference, and loses nothing of either', async () => {
    const item = await aMeasure();
    await edit(item, { titles: { en: 'As the editor says' } });
    const theirs = { titles: { en: 'As the coordinator says' }, kind: 'security' };
    const current = await outdated(edit(item, theirs, t.coordinator));
    assert.deepEqual(current['titles'], { en: 'As the editor says' });
    assert.equal(current['version'], 2);
    assert.equal((await read(item)).titles.en, 'As the editor says');
    await edit(item, { ...theirs, base: current['version'] as number }, t.coordinator);
    assert.equal((await read(item)).titles.en, 'As the coordinator says');
  });

  it('lets one of two win who save at the same moment', async () => {
    const item = await aMeasure();
    const both = await Promise.allSettled([
      edit(item, { titles: { en: 'One' }, budget: [{ source: 'One', currency: 'EUR', planned: 1 }] }),
      edit(
        item,
        { titles: { en: 'Two' }, budget: [{ source: 'Two', currency: 'EUR', planned: 2 }] },
        t.coordinator,
      ),
    ]);
    const lost = both.filter((one) => one.status === 'rejected');
    assert.equal(lost.length, 1);
    assert.ok(refusal('kernel.changed-meanwhile')(lost[0]?.reason));
    const now = await read(item);
    assert.equal(now.version, 2);
    assert.deepEqual(
      (now['budget'] as { source: string }[]).map((line) => line.source),
      [now.titles.en],
    );
  });

  it('lets a focal point change what their own institution leads, and nothing else', async () => {
    const own = await aMeasure({ leadOrganisation: t.focalPoint.organisation });
    const kept = { leadOrganisation: t.focalPoint.organisation };
    assert.equal((await edit(own, kept, t.focalPoint)).version, 2);
    for (const item of [await aMeasure(), await aMeasure({ leadOrganisation: t.reader.organisation })]) {
      const { code, status } = await refusalOf(edit(item, {}, t.focalPoint));
      assert.deepEqual([code, status], ['strategy.not-your-measure', 403]);
      assert.equal((await read(item)).version, 1);
    }
  });

  it('refuses what is not there, and says in which field', async () => {
    const item = await aMeasure();
    await aMeasure({ externalId: 'TAKEN' });
    const cases: [object, string][] = [
      [{ plan: nowhere }, 'kernel.not-found'],
      [{ item: nowhere }, 'kernel.not-found'],
      [{ leadOrganisation: nowhere }, 'strategy.no-such-organisation'],
      [{ leadPost: nowhere }, 'strategy.no-such-post'],
      [{ aim: 'annex/58' }, 'strategy.no-such-address'],
      [{ externalId: 'TAKEN' }, 'strategy.external-id-taken'],
      [{ startsOn: '2026-02-01', endsOn: '2026-01-31' }, 'strategy.ends-before-start'],
    ];
    for (const [more, code] of cases) await assert.rejects(edit(item, more), refusal(code));
    assert.equal((await read(item)).version, 1);
  });

  it('keeps its own external id', async () => {
    const item = await aMeasure({ externalId: 'MINE' });
    assert.equal((await edit(item, { externalId: 'MINE' })).version, 2);
  });

  it('gives an external id once where many ask for it at the same moment', async () => {
    const items: string[] = [];
    for (let at = 0; at < 5; at += 1) items.push(await aMeasure());
    const all = await Promise.allSettled(items.map((item) => edit(item, { externalId: 'WANTED' })));
    assert.equal(all.filter((one) => one.status === 'fulfilled').length, 1);
    for (const one of all)
      if (one.status === 'rejected') assert.ok(refusal('strategy.external-id-taken')(one.reason));
  });

  it('refuses a measure of another plan, in the words for one that does not exist', async () => {
    const other = await aPlan(t);
    await assert.rejects(edit(other.measure), refusal('kernel.not-found'));
  });

  it('refuses a plan whose text stands approved', async () => {
    const closed = await aPlan(t);
    await approved(t, closed.plan);
    await assert.rejects(edit(closed.measure, { plan: closed.plan }), refusal('strategy.plan-not-open'));
  });

  it('sends as many statements for a hundred budget lines as for one', async () => {
    const line = (year: number) => ({ source: 'Town', year, currency: 'EUR', planned: year });
    const one = await aMeasure();
    const few = await countStatements(t, () => edit(one, { budget: [line(2000)] }));
    const many = await aMeasure();
    const hundred = Array.from({ length: 100 }, (_, i) => line(2000 + i));
    assert.equal(await countStatements(t, () => edit(many, { budget: hundred })), few);
    assert.ok(few <= 16, `${few} statements`);
  });
});
