/** Deadlines: announced once, whoever looks, and gone when the record has moved on. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { beginAs } from '../db/transaction.ts';
import { holdsNextMove, rolesOfNextMove } from '../workflow/next-move.ts';
import { findReminders } from '../workflow/reminders.ts';
import { newId } from '../ids.ts';
import { moveState, startState } from '../workflow/move.ts';
import { withoutServer } from './database.ts';
import { trialDesk } from './desk/desk.ts';
import { answerAct } from './desk/operations/answer-act.ts';
import { breakGlassOfMatter } from './desk/operations/break-glass-of-matter.ts';
import { closeMatter } from './desk/operations/close-matter.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { proposeRelease } from './desk/operations/propose-release.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { transferMatter } from './desk/operations/transfer-matter.ts';
import { matterFlow } from './desk/workflow.ts';
import type { AtWork, TestHouse } from './house.ts';
import { aTeam } from './people.ts';
import { refusal } from './refusal.ts';
import { keeper, openTrialHouse } from './trial.ts';

const day = 86_400_000;

describe('a deadline that has passed', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let stranger: AtWork;
  let clock: AtWork;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    stranger = await t.employ(keeper);
    clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  /** A matter opened so many days ago. */
  async function openedAgo(days: number): Promise<string> {
    t.setClock(new Date(Date.now() - days * day));
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'A matter' });
    t.setClock(new Date());
    return matter;
  }
  const events = async (matter: string) =>
    (
      await owner.query(
        `select event, payload, by_user from kernel.outbox where about = $1 and event = 'trial.matter-due'`,
        [matter],
      )
    ).rows;
  const begin = (person: AtWork) => beginAs(t.database.pools, person.secret);
  const takeIn = async ({ connection }: Awaited<ReturnType<typeof begin>>) =>
    (await connection.client.query('select record_id from kernel.take_deadlines_due(now(), 100)')).rows.map(
      (row) => row.record_id as string,
    );
  async function take(): Promise<string[]> {
    const transaction = await begin(clock);
    try {
      const taken = await takeIn(transaction);
      await transaction.commit([]);
      return taken;
    } finally {
      transaction.release();
    }
  }
  async function remindersOf(person: AtWork): Promise<{ record: string; state: string; days: number }[]> {
    const transaction = await begin(person);
    try {
      const found = await findReminders(transaction.tx, 'trial.matter');
      return found.map(({ record, state, days }) => ({ record, state, days }));
    } finally {
      await transaction.rollback();
      transaction.release();
    }
  }

  it('is announced once, by the clock, with the rule; one that is not due is left alone', async () => {
    const late = await openedAgo(31);
    const early = await openedAgo(29);
    assert.deepEqual(await take(), [late]);
    assert.deepEqual(await take(), []);
    const [event, ...more] = await events(late);
    assert.deepEqual(more, []);
    assert.equal(event.by_user, clock.user);
    assert.deepEqual([event.payload.state, event.payload.effect], ['open', 'remind']);
    assert.deepEqual(await events(early), []);
  });

  it('stays in its state: the clock has reminded, and decided nothing', async () => {
    const late = await openedAgo(31);
    await take();
    const state = await owner.query('select state, by_user from kernel.states where record_id = $1', [late]);
    assert.deepEqual(state.rows, [{ state: 'open', by_user: one.user }]);
  });

  it('is taken by one of two nodes that look at the same moment', async () => {
    const late = await openedAgo(31);
    const [first, second] = [await begin(clock), await begin(clock)];
    try {
      assert.deepEqual(await takeIn(first), [late]);
      assert.deepEqual(await takeIn(second), []);
      await second.commit([]);
      await first.commit([]);
    } finally {
      for (const transaction of [first, second]) {
        await transaction.rollback();
        transaction.release();
      }
    }
    assert.equal((await events(late)).length, 1);
  });

  it('is taken again where the node died before its transaction ended', async () => {
    const late = await openedAgo(31);
    const dying = await begin(clock);
    assert.deepEqual(await takeIn(dying), [late]);
    await dying.rollback();
    dying.release();
    assert.deepEqual(await events(late), []);
    assert.deepEqual(await take(), [late]);
    assert.equal((await events(late)).length, 1);
  });

  it('reminds those who see the record and nobody else, until the record has moved on', async () => {
    const late = await openedAgo(31);
    const mine = async (person: AtWork) =>
      (await remindersOf(person)).filter(({ record }) => record === late);
    assert.deepEqual(await mine(one), [], 'not before the clock has looked');
    await take();
    assert.deepEqual(await mine(one), [{ record: late, state: 'open', days: 30 }]);
    assert.deepEqual(await mine(stranger), []);
    await one.does(proposeRelease, { matter: late, reason: 'Because.' });
    assert.deepEqual(await mine(one), []);
    await one.does(closeMatter, { matter: late, reason: 'Because.' });
    assert.deepEqual(await take(), [], 'a state that was left reminds nobody');
  });

  /** A matter that was proposed six days ago, one more than it may wait; the stranger was let in meanwhile. */
  async function proposedAgo(): Promise<{ matter: string; circle: string }> {
    t.setClock(new Date(Date.now() - 6 * day));
    const opened = await one.does<{ matter: string; circle: string }>(openMatter, { title: 'A matter' });
    await one.does(proposeRelease, { matter: opened.matter, reason: 'Because.' });
    t.setClock(new Date());
    await one.does(grantMatter, { matter: opened.matter, user: stranger.user, reason: 'To look at it.' });
    await stranger.does(readMatter, { matter: opened.matter });
    return opened;
  }
  const endings = async (matter: string) =>
    (
      await owner.query(
        `select user_id, outcome, detail from kernel.ledger_entries
         where operation = 'kernel.end-access' and $1 = any (about)`,
        [matter],
      )
    ).rows;
  const absent = refusal('kernel.not-found');

  it('ends what was given to the record where its workflow says so, and nothing else: the state stays', async () => {
    const { matter } = await proposedAgo();
    const other = await openedAgo(0);
    await one.does(grantMatter, { matter: other, user: stranger.user, reason: 'To look at it.' });
    assert.deepEqual(await take(), [matter]);
    await assert.rejects(stranger.does(readMatter, { matter }), absent);
    await one.does(readMatter, { matter });
    await stranger.does(readMatter, { matter: other });
    const state = await owner.query('select state, by_user from kernel.states where record_id = $1', [
      matter,
    ]);
    assert.deepEqual(state.rows, [{ state: 'proposed', by_user: one.user }]);
    assert.deepEqual(await endings(matter), [
      {
        user_id: clock.user,
        outcome: 'done',
        detail: { desk: 'trial', count: 1 },
      },
    ]);
    assert.deepEqual(
      (await events(matter)).map(({ payload }) => payload.effect),
      ['end-access'],
    );
    // Whoever keeps the record may let somebody in anew, and the clock leaves that alone.
    await one.does(grantMatter, { matter, user: stranger.user, reason: 'Again.' });
    assert.deepEqual(await take(), []);
    await stranger.does(readMatter, { matter });
  });

  it('ends it wherever the record lies now, and leaves an open second look to its own time', async () => {
    const { matter } = await proposedAgo();
    const urgent = await t.employ(keeper);
    await urgent.does(breakGlassOfMatter, { matter, reason: 'A life in danger.' });
    await take();
    await assert.rejects(stranger.does(readMatter, { matter }), absent);
    await urgent.does(readMatter, { matter });
    await one.does(answerAct, { matter, act: 'break-glass', no: 'No danger was there.' });
    await assert.rejects(urgent.does(readMatter, { matter }), absent);
    await assert.rejects(stranger.does(readMatter, { matter }), absent, 'nor where it came back to');
    await one.does(readMatter, { matter });
  });

  it('ends nothing for the sake of one item of the record', async () => {
    const matter = await openedAgo(0);
    await one.does(grantMatter, { matter, user: stranger.user, reason: 'To look at it.' });
    const [of, then] = [{ record: matter, item: newId() }, new Date(Date.now() - 6 * day)];
    const transaction = await begin(one);
    await startState(transaction.tx, matterFlow, of, then);
    const proposal = { ...of, action: 'propose', reason: 'sealed:QmVjYXVzZS4' };
    await moveState(transaction.tx, matterFlow, proposal, then);
    await transaction.commit([]);
    transaction.release();
    assert.deepEqual(await take(), [matter]);
    await stranger.does(readMatter, { matter });
    assert.deepEqual(await endings(matter), []);
  });

  it('leaves a team its record: only who was let in for its sake goes', async () => {
    const { matter } = await proposedAgo();
    const team = await aTeam(t.database.ownerUrl);
    const colleague = await t.employ(keeper);
    for (const user of [one.user, colleague.user])
      await owner.query(
        `insert into kernel.circle_members (membership_id, circle_id, user_id, reason) values (gen_random_uuid(), $1, $2, 'test')`,
        [team, user],
      );
    await one.does(transferMatter, { matter, circle: team });
    await one.does(grantMatter, { matter, user: stranger.user, reason: 'To look at it.' });
    await take();
    await colleague.does(readMatter, { matter });
    await assert.rejects(stranger.does(readMatter, { matter }), absent);
    const left = await owner.query('select 1 from kernel.circle_members where about = $1', [matter]);
    assert.deepEqual(left.rows, [], 'also in the circle where it lay before');
  });

  it('is for whoever may carry out the next move, never for the one who handed the record on', () => {
    const { operations } = trialDesk;
    const at = (state: string, byUser = 'somebody') => ({ state, byUser });
    const me = { user: 'me', purpose: 'prevention-support', roles: ['trial.keeper'] } as const;
    const holds = (...given: [ReturnType<typeof at>, object?]) =>
      holdsNextMove(operations, matterFlow, given[0], { ...me, ...given[1] } as never);
    assert.equal(holds(at('open')), true);
    assert.equal(holds(at('open', 'me')), true, 'no second person is needed to go on from here');
    assert.equal(holds(at('proposed')), true);
    assert.equal(holds(at('proposed', 'me')), false, 'whoever proposed it waits');
    assert.equal(holds(at('closed')), false, 'there is no way on');
    assert.equal(holds(at('open'), { roles: ['strategy.reader'] }), false);
    assert.equal(holds(at('open'), { purpose: 'advice' }), false);
    assert.ok(rolesOfNextMove(operations, matterFlow, 'proposed').length > 0);
    assert.deepEqual(rolesOfNextMove(operations, matterFlow, 'closed'), []);
  });
});
