/** A finding puts a town's measure under review, its decision stops it, and nothing else passes the town's guard (ADR-0031). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { decideFinding } from '../operations/decide-finding.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { anItem, aPlan } from './builders.ts';
import { found, reviewOf, stateOf } from './findings.ts';
import { lastEntry } from './observe.ts';
import { decided, rights, rightsToday, submitted } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aTown, aTownPlan } from './towns.ts';

type Of = { plan: string; measure: string };
const reason = 'Nobody had told them why their address was asked for';

describe('a town’s measure that a finding is about', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let town: AtWork;
  let own: Of;
  let other: Of;
  before(async () => {
    t = await openStrategyHouse();
    town = await aTown(t);
    own = await aTownPlan(town, await aPlan(t));
    const titles = { en: 'A choir of both sides' };
    other = { plan: own.plan, measure: await anItem(town, { plan: own.plan, type: 'measure', titles }) };
    for (const one of [own, other]) {
      await decided(t.approver, one.plan, await submitted(town, one));
      await town.does(setMeasureState, { plan: one.plan, item: one.measure, action: 'begin' });
    }
  });
  after(() => t?.close());

  const decide = (who: AtWork, review: string, decision: string) =>
    who.does<{ state: string }>(decideFinding, { plan: own.plan, review, decision, reason });
  const kinds = async (who: AtWork) => (await rightsToday(who, own.plan)).map(({ kind }) => kind);

  const deciding = `insert into strategy.rights_decisions (record_id, circle_id, of_id, item_id, decision, reason)
    select record_id, circle_id, review_id, item_id, $2, '${reason}' from strategy.finding_reviews where review_id = $1`;
  const move = 'select kernel.move_state($1, $2, $3, $4, $5, now())';
  const stop = (of: Of, why = reason) =>
    [move, [of.plan, 'strategy.measure', of.measure, 'stop', why]] as const;

  /** Statements of one transaction in a session, taken back afterwards; answers what refused, or null. */
  async function tried(
    who: AtWork,
    ...statements: (readonly [string, readonly unknown[]])[]
  ): Promise<string | null> {
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [who.secret]);
      for (const [text, values] of statements) await client.query(text, [...values]);
      return null;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('is stopped by the decision alone: once, for itself, with its reason, by whoever decided and not who asked', async () => {
    const guarded = 'belongs to another body';
    const review = await reviewOf(t.editor, await found(t.coordinator, [own]));
    // Whoever answers for it knows of the review, and decides nothing.
    assert.deepEqual(await kinds(town), ['findings-open']);
    assert.equal(await tried(t.approver, stop(own)), guarded, 'without a decision');
    const stopped = [deciding, [review, 'stop']] as const;
    assert.equal(await tried(t.approver, stopped, stop(own)), null, 'with it');
    for (const [what, ...statements] of [
      ['a decision that says something else', [deciding, [review, 'change']], stop(own)],
      ['another measure', stopped, stop(other)],
      ['another reason', stopped, stop(own, 'Not needed')],
      ['another move', stopped, [move, [own.plan, 'strategy.measure', own.measure, 'finish', reason]]],
      [
        'back again',
        stopped,
        stop(own),
        [move, [own.plan, 'strategy.measure', own.measure, 'resume', reason]],
      ],
      ['a state of the plan', stopped, [move, [own.plan, 'strategy.plan', zero, 'submit', reason]]],
      [
        'a row beside it',
        stopped,
        ['update strategy.items set aim = null, version = version + 1 where item_id = $1', [own.measure]],
      ],
    ] as const)
      assert.equal(await tried(t.approver, ...statements), guarded, what);
    // Nobody of the line; nobody who put it under review; and nobody writes the columns that the guard believes.
    assert.match((await tried(town, stopped)) ?? '', /outside the line/);
    assert.match((await tried(t.coordinator, stopped)) ?? '', /another person/);
    for (const column of ['xid', 'decided_by_user', 'decided_by_post'])
      assert.match(
        (await tried(t.approver, [`update strategy.rights_decisions set ${column} = ${column}`, []])) ?? '',
        /permission denied/,
      );
    await assert.rejects(decide(t.coordinator, review, 'stop'), refusal('kernel.same-person'));
    assert.equal(await stateOf(t, own), 'active');
    assert.equal((await decide(t.approver, review, 'stop')).state, 'stopped');
    assert.equal(await stateOf(t, own), 'stopped');
    assert.equal(await stateOf(t, other), 'active');
    assert.deepEqual((await lastEntry(t, decideFinding))?.detail, { review, state: 'stopped' });
    const [moved] = await asOwner<{ by_post: string; reason: string }>(
      t,
      `select by_post, reason from kernel.state_history where item_id = $1 and action = 'stop'`,
      [own.measure],
    );
    assert.deepEqual(moved, { by_post: t.approver.post, reason });
    assert.deepEqual(
      await asOwner(t, 'select 1 from kernel.typed_in where record_id = $1', [own.plan]),
      [],
      'nobody wrote in the town’s name',
    );
  });

  it('is resumed by the town itself, after a new assessment, and no decision that stands stops it again', async () => {
    assert.deepEqual(await kinds(town), ['findings-stopped']);
    assert.deepEqual(await kinds(t.reader), []);
    const resume = () =>
      town.does(setMeasureState, { plan: own.plan, item: own.measure, action: 'resume', reason: 'Mended' });
    await assert.rejects(resume(), refusal('strategy.assessment-needed'));
    assert.equal((await rights(town, own)).standing, 'due');
    await decided(t.approver, own.plan, await submitted(town, own));
    await resume();
    assert.deepEqual(await kinds(town), []);
    assert.equal(await tried(t.approver, stop(own)), 'belongs to another body');
  });

  it('is kept or to be changed by whoever stands outside, also by who put it under review', async () => {
    const review = await reviewOf(t.editor, await found(t.coordinator, [other]));
    assert.equal((await decide(t.coordinator, review, 'change')).state, 'changed');
    assert.equal(await stateOf(t, other), 'active');
  });
});

const zero = '00000000-0000-0000-0000-000000000000';
