import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inSession } from '#kernel/test/as-clock.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { timeZone } from '#kernel/test/days.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { findErasures } from '../operations/find-erasures.ts';
import { administrator, auditor, lastEntry, officer, openOffice, switchedOn } from './builders.ts';
import { endKeysOf, eraseAMatter, type ErasedMatter } from './erasures.ts';

type Listed = {
  erasures: { record: string; key: string; contentUntil: string | null; tracesUntil: string; rule: string }[];
  next: string | null;
};

describe('the list of what was erased', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let sealed: ErasedMatter;
  let plain: ErasedMatter;
  before(async () => {
    t = await openOffice();
    await t.employ(auditor);
    await switchedOn(t);
    sealed = await eraseAMatter(t, { sealed: true });
    plain = await eraseAMatter(t, { sealed: false });
  });
  after(() => t?.close());
  const list = async (input: object = {}): Promise<Listed> =>
    (await t.employ(officer)).does<Listed>(findErasures, input);

  it('says until when a backup could bring it back, as soon as the key is gone', async () => {
    const [second, first] = (await list()).erasures;
    assert.deepEqual([first?.record, first?.key, first?.contentUntil], [sealed.matter, 'waiting', null]);
    assert.deepEqual([second?.record, second?.key, second?.contentUntil], [plain.matter, 'none', null]);
    t.setClock(new Date('2026-11-22T10:00:00Z'));
    await endKeysOf(t);
    const found = (await list()).erasures.find(({ record }) => record === sealed.matter);
    assert.deepEqual(
      [found?.key, found?.contentUntil, found?.rule],
      ['destroyed', '2026-12-06', 'the wish of the person'],
    );
    const [today] = await inSession(
      t,
      await t.employ(auditor),
      `select (now() at time zone '${timeZone}' + interval '35 days')::date as day`,
    );
    assert.equal(found?.tracesUntil, today?.['day']);
  });

  it('comes in pages, newest first', async () => {
    const first = await list({ limit: 1 });
    assert.deepEqual(
      [first.erasures.map(({ record }) => record), first.next],
      [[plain.matter], plain.matter],
    );
    const second = await list({ limit: 1, before: first.next });
    assert.deepEqual(
      second.erasures.map(({ record }) => record),
      [sealed.matter],
    );
    assert.deepEqual(await list({ before: second.next }), { erasures: [], next: null });
  });

  it('is an entry, and nobody else sees it, also in SQL', async () => {
    await list();
    assert.ok(await lastEntry(t, 'office.find-erasures'));
    const admin = await t.employ(administrator);
    for (const table of ['tombstones', 'key_destructions'])
      assert.equal((await inSession(t, admin, `select * from kernel.${table}`)).length, 0, table);
  });
});
