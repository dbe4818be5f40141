/** Starting and moving many items of one record at once is asked the same as for one: all of them, or none. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { beginAs } from '../db/transaction.ts';
import type { Tx } from '../db/types.ts';
import { newId } from '../ids.ts';
import { sealsOf } from '../records/seals.ts';
import { moveStates, startStates } from '../workflow/move.ts';
import { withoutServer } from './database.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { matterFlow } from './desk/workflow.ts';
import type { AtWork, TestHouse } from './house.ts';
import { refusal } from './refusal.ts';
import { keeper, openTrialHouse } from './trial.ts';

const now = new Date('2026-03-01T10:00:00Z');

describe('many states at once', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  let matter: string;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    other = await t.employ(keeper);
    matter = (await one.does<{ matter: string }>(openMatter, { title: 'A matter of many items' })).matter;
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const as = async (person: AtWork, work: (tx: Tx) => Promise<unknown>) => {
    const transaction = await beginAs(t.database.pools, person.secret);
    try {
      await work(transaction.tx);
      await transaction.commit([]);
    } finally {
      await transaction.rollback();
      transaction.release();
    }
  };
  const start = (items: readonly string[], person = one) =>
    as(person, (tx) => startStates(tx, matterFlow, { record: matter, items }, now));
  const move = (
    items: readonly string[],
    action: string,
    { reason = null, person = one }: { reason?: string | null; person?: AtWork } = {},
  ) =>
    as(person, async (tx) => {
      // A reason is content: at this desk it is taken sealed only, each for its own place.
      const seals = sealsOf(t.house.keyring, tx);
      const moves = [];
      for (const item of items)
        moves.push({ item, action, reason: reason && (await seals.sealReason(placeOf(item), reason)) });
      await moveStates(tx, matterFlow, { record: matter, moves }, now);
    });
  const placeOf = (item: string) => ({ record: matter, table: 'kernel.states', column: 'reason', row: item });
  const rows = async (text: string, items: readonly string[]) => (await owner.query(text, [items])).rows;
  const statesOf = async (items: readonly string[]) =>
    (await rows('select state from kernel.states where item_id = any ($1) order by item_id', items)).map(
      (row) => row.state,
    );
  const some = (count: number) => Array.from({ length: count }, () => newId());

  it('each has its state, its deadline and its history, as one that was started and moved alone', async () => {
    const items = some(3);
    await start(items);
    assert.deepEqual(await statesOf(items), ['open', 'open', 'open']);
    await move(items, 'propose', { reason: 'Said for all.' });
    const [alone] = await rows(
      `select h.action, h.from_state, h.to_state, h.by_user, count(*)::int as n from kernel.state_history h
       where item_id = any ($1) and action <> 'start' group by 1, 2, 3, 4`,
      items,
    );
    assert.deepEqual(alone, {
      action: 'propose',
      from_state: 'open',
      to_state: 'proposed',
      by_user: one.user,
      n: 3,
    });
    const kept = await rows('select item_id, reason from kernel.states where item_id = any ($1)', items);
    await as(one, async (tx) => {
      for (const { item_id: item, reason } of kept)
        assert.equal(await sealsOf(t.house.keyring, tx).openReason(placeOf(item), reason), 'Said for all.');
    });
    const due = await rows(
      'select distinct state, effect, due_at from kernel.deadlines where item_id = any ($1)',
      items,
    );
    assert.deepEqual(due, [
      { state: 'proposed', effect: 'end-access', due_at: new Date('2026-03-06T10:00:00Z') },
    ]);
    const stored = await rows(
      `select distinct s.state = (select h.to_state from kernel.state_history h where h.item_id = s.item_id
         order by h.action = 'start', h.at limit 1) as same from kernel.states s where item_id = any ($1)`,
      items,
    );
    assert.deepEqual(stored, [{ same: true }]);
  });

  it('one that may not be moved from here refuses them all', async () => {
    const items = some(3);
    await start(items);
    await move(items.slice(0, 1), 'propose', { reason: 'One.' });
    await assert.rejects(move(items, 'propose', { reason: 'All.' }), refusal('kernel.wrong-state'));
    assert.deepEqual((await statesOf(items)).toSorted(), ['open', 'open', 'proposed']);
  });

  it('one that is not there, or not theirs to see, is answered alike', async () => {
    const items = some(2);
    await start(items);
    const more = { reason: 'x' };
    await assert.rejects(move([...items, newId()], 'propose', more), refusal('kernel.not-found'));
    await assert.rejects(move(items, 'propose', { ...more, person: other }), refusal('kernel.not-found'));
    await assert.rejects(start(some(1), other), refusal('kernel.not-found'));
    assert.deepEqual(await statesOf(items), ['open', 'open']);
  });

  it('a second person is asked for, and a reason where one is needed', async () => {
    const items = some(2);
    await start(items);
    await move(items, 'propose', { reason: 'x' });
    await assert.rejects(move(items, 'release'), refusal('kernel.same-person'));
    await assert.rejects(move(items, 'close'), refusal('kernel.input-invalid'));
    assert.deepEqual(await statesOf(items), ['proposed', 'proposed']);
  });

  it('only the clock makes a move of the clock, and all begin in the first state', async () => {
    await owner.query(`insert into kernel.workflow_moves (workflow, version, action, from_state, to_state, second_person,
      needs_reason, by_clock) values ('trial.matter', 1, 'lapse', 'open', 'closed', false, false, true)`);
    const items = some(2);
    await start(items);
    await assert.rejects(move(items, 'lapse'), /only the clock/);
    const elsewhere = as(one, (tx) =>
      startStates(tx, { ...matterFlow, starts: 'released' }, { record: matter, items: some(1) }, now),
    );
    await assert.rejects(elsewhere, /starts in its first state/);
  });

  it('an item moves once at a time', async () => {
    const [item = ''] = some(1);
    await start([item]);
    await assert.rejects(move([item, item], 'propose', { reason: 'x' }), /an item moves once at a time/);
    assert.deepEqual(await statesOf([item]), ['open']);
  });
});
