/** What the node does by itself: events reach who reacts, once; the clock ends, sweeps and erases, and says so in the ledger. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Client } from 'pg';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { makeHouse } from '#kernel/operation/house.ts';
import { run } from '#kernel/operation/run.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { askForAct } from '#kernel/test/desk/operations/ask-for-act.ts';
import { grantMatter } from '#kernel/test/desk/operations/grant-matter.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { confirmRelease } from '#kernel/test/desk/operations/confirm-release.ts';
import { proposeRelease } from '#kernel/test/desk/operations/propose-release.ts';
import { inSession } from '#kernel/test/raw.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import { trialDesk } from '#kernel/test/desk/desk.ts';
import { keepFile, sayEvent, stepsDesk } from '#kernel/test/desk-of-steps.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { type Clocked, withClock } from '../clock-session.ts';
import { dispatch } from '../dispatch.ts';
import { tick } from '../worker.ts';

describe('the worker', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let parts: Clocked;
  const worker = (): Clocked => {
    const house = makeHouse({ ...t.house, desks: [trialDesk, stepsDesk] });
    const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
    return withClock({ house, door });
  };
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await makeFirstPeople(owner);
    one = await t.employ(keeper);
    parts = worker();
  });
  beforeEach(() => owner.query('update kernel.outbox set done_at = now()'));
  after(async () => {
    await parts?.endClock();
    await owner?.end();
    await t?.close();
  });

  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const say = (word: string, more: object = {}) =>
    run(parts.house, sayEvent, { secret: one.secret, input: { word, ...more } });
  const heard = async (word: string) =>
    (await rows(`select 1 from kernel.outbox where event = 'steps.heard' and payload->>'word' = $1`, [word]))
      .length;
  const open = async (word: string) =>
    (
      await rows(
        `select 1 from kernel.outbox where event = 'steps.said' and payload->>'word' = $1 and done_at is null`,
        [word],
      )
    ).length;

  it('an event reaches the operation that reacts to it, as the clock, and is then done', async () => {
    await say('once');
    await dispatch(parts);
    assert.deepEqual([await heard('once'), await open('once')], [1, 0]);
    const entries = await rows(
      `select u.login, e.outcome from kernel.ledger_entries e join kernel.users u using (user_id)
       where e.operation = 'steps.hear-event'`,
    );
    assert.deepEqual(entries, [{ login: 'clock', outcome: 'done' }]);
    // What nobody reacts to (here: what the clock announced itself) is done as well, and then there is nothing more.
    await dispatch(parts);
    assert.equal(await dispatch(parts), 0);
    assert.deepEqual(await rows('select 1 from kernel.outbox where done_at is null'), []);
  });

  it('a node that dies between the reaction and the word about it has it run again, without a second effect', async () => {
    await say('again');
    await dispatch(parts);
    await rows(
      `update kernel.outbox set done_at = null where event = 'steps.said' and payload->>'word' = 'again'`,
    );
    const next = worker();
    await dispatch(next);
    await next.endClock();
    assert.deepEqual([await heard('again'), await open('again')], [1, 0]);
  });

  it('two nodes that dispatch at once have one effect', async () => {
    await say('both');
    const next = worker();
    await Promise.all([dispatch(parts), dispatch(next)]);
    await next.endClock();
    assert.deepEqual([await heard('both'), await open('both')], [1, 0]);
  });

  it('what nobody seconded in time loses its effect in the clock’s minute, in the ledger and as an event', async () => {
    t.setClock(new Date());
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Sealed by one alone' });
    const reason = 'nothing about violence';
    await one.does(askForAct, { matter, act: 'not-within-scope', reason });
    const sees = () => one.does(readMatter, { matter });
    await assert.rejects(sees(), refusal('kernel.not-found'));
    await tick(parts);
    await assert.rejects(sees(), refusal('kernel.not-found'), 'there is still time');
    t.setClock(new Date(Date.now() + 10 * 86_400_000));
    await tick(parts);
    t.setClock(new Date());
    await sees();
    const entry = await rows(
      `select detail->>'act' as act from kernel.ledger_entries where operation = 'kernel.undo-unconfirmed' and about @> array[$1::uuid]`,
      [matter],
    );
    assert.deepEqual(entry, [{ act: 'not-within-scope' }]);
    const told = await rows(
      `select event from kernel.outbox where about = $1 and event = 'trial.act-undone'`,
      [matter],
    );
    assert.equal(told.length, 1);
    assert.deepEqual(await rows('select state from kernel.states where record_id = $1', [matter]), [
      { state: 'open' },
    ]);
  });

  it('a state that may not last longer ends in an erasure, once nothing holds the record', async () => {
    const second = await t.employ(keeper);
    const start = Date.now();
    const released = async () => {
      const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Released' });
      await one.does(grantMatter, { matter, user: second.user, reason: 'A second person.' });
      await one.does(proposeRelease, { matter, reason: 'Because.' });
      await second.does(confirmRelease, { matter });
      return matter;
    };
    await rows('update kernel.sessions set stepped_up_at = now()');
    const [due, held] = [await released(), await released()];
    await rows(`update kernel.records set hold_reason = 'sealed:x', hold_by = $1 where record_id = $2`, [
      one.user,
      held,
    ]);
    const there = async () =>
      (await rows('select record_id from kernel.records where record_id = any ($1)', [[due, held]])).map(
        ({ record_id }) => record_id as string,
      );
    t.setClock(new Date(start + 80 * 86_400_000));
    await tick(parts);
    assert.equal((await there()).length, 2, 'not before its time');
    t.setClock(new Date(start + 100 * 86_400_000));
    await tick(parts);
    assert.deepEqual(await there(), [held]);
    assert.deepEqual(await rows('select rule from kernel.tombstones where record_id = $1', [due]), [
      { rule: 'retention' },
    ]);
    assert.deepEqual(await rows('select 1 from kernel.outbox where about = $1', [due]), [], 'told to nobody');
    await inSession(t.database.pools.app, one.secret, (client) =>
      client.query('select kernel.hold_record($1, null)', [held]),
    );
    await tick(parts);
    assert.deepEqual(await there(), []);
    t.setClock(new Date());
  });

  it('a reaction that fails is tried again after a rest, and keeps no other event waiting', async () => {
    const start = Date.now();
    const at = (seconds: number) => t.setClock(new Date(start + seconds * 1000));
    at(0);
    await say('late', { notBefore: new Date(start + 90_000).toISOString() });
    await say('on time');
    await dispatch(parts);
    assert.deepEqual([await heard('late'), await open('late'), await heard('on time')], [0, 1, 1]);
    const tries = async () =>
      (
        await rows(
          `select 1 from kernel.ledger_entries where operation = 'steps.hear-event' and outcome = 'refused'`,
        )
      ).length;
    const once = await tries();
    at(30);
    await dispatch(parts);
    assert.equal(await tries(), once, 'it rests');
    at(100);
    await dispatch(parts);
    assert.deepEqual([await heard('late'), await open('late')], [1, 0]);
    t.setClock(new Date());
  });

  it('the clock ends grants that have run out', async () => {
    const friend = await t.employ(keeper);
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Shown for a while' });
    const until = new Date(Date.now() + 60_000).toISOString();
    await one.does(grantMatter, { matter, user: friend.user, reason: 'For a minute.', until });
    await friend.does(readMatter, { matter });
    await rows(`update kernel.circle_members set until_at = now() - interval '1 second' where user_id = $1`, [
      friend.user,
    ]);
    const { ended } = await tick(parts);
    assert.ok(ended >= 1);
    const left = await rows('select 1 from kernel.circle_members where user_id = $1', [friend.user]);
    assert.deepEqual(left, []);
    await assert.rejects(friend.does(readMatter, { matter }), /kernel\.not-found/);
  });

  it('the clock erases what is due and writes by which rule into the ledger', async () => {
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'Due' });
    const { matter: kept } = await one.does<{ matter: string }>(openMatter, { title: 'Not due' });
    await rows(`update kernel.records set erase_on = '2020-01-01' where record_id = $1`, [matter]);
    assert.equal((await tick(parts)).erased, 1);
    const left = await rows('select record_id from kernel.records where record_id = any ($1)', [
      [matter, kept],
    ]);
    assert.deepEqual(left, [{ record_id: kept }]);
    const entries = await rows(
      `select e.outcome, e.detail->>'desk' as desk, e.detail ? 'rule' as rule, u.login from kernel.ledger_entries e
       join kernel.users u using (user_id) where e.operation = 'kernel.erase-due' and $1 = any (e.about)`,
      [matter],
    );
    assert.deepEqual(entries, [{ outcome: 'done', desk: 'trial', rule: true, login: 'clock' }]);
    assert.equal((await tick(parts)).erased, 0);
  });

  it('the clock sweeps orders after fourteen days, ended or not, and the file of one goes with it', async () => {
    const place = async (days: number) => {
      const found = await rows(
        `insert into kernel.job_orders (order_id, circle_id, user_id, post_id, purpose, operation, input, ordered_at)
         select gen_random_uuid(), circle_id, $1, post_id, 'prevention-support', $3, '{}', now() - make_interval(days => $4)
         from kernel.posts where post_id = $2 returning order_id, circle_id`,
        [one.user, one.post, keepFile.name, days],
      );
      await rows(`insert into kernel.job_files (order_id, circle_id, bytes) values ($1, $2, 'a file')`, [
        found[0].order_id,
        found[0].circle_id,
      ]);
      return found[0].order_id as string;
    };
    const [old, young] = [await place(15), await place(13)];
    await tick(parts);
    const left = async (table: string) =>
      (await rows(`select order_id from kernel.${table} where order_id = any ($1)`, [[old, young]])).map(
        (row) => row.order_id,
      );
    assert.deepEqual([await left('job_orders'), await left('job_files')], [[young], [young]]);
  });

  it('a house without a clock does nothing by itself, and nothing breaks', async () => {
    const still = { ...parts, clock: async () => undefined };
    assert.deepEqual([await dispatch(still), await tick(still)], [0, { due: 0, ended: 0, erased: 0 }]);
  });
});
