/** What waits, what one waits for, and what the clock reminds of. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { readToday } from '../operations/read-today.ts';
import { returnPlan } from '../operations/return-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { aPlan } from './builders.ts';
import { countStatements } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Rule = { state: string; days: number; months: number; effect: string };
type Today = {
  waiting: { kind: string; record: string | null; next: string; by: string | null; reminder: Rule | null }[];
  waitingFor: { record: string; posts: { en?: string }[]; since: string; reminder: Rule | null }[] | null;
};
const rule: Rule = { state: 'submitted', days: 30, months: 0, effect: 'remind' };
const day = 86_400_000;

describe('read-today', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const read = (who: AtWork) => who.does<Today>(readToday, {});
  const about = async (who: AtWork, plan: string, kind: string) =>
    (await read(who)).waiting.find((one) => one.record === plan && one.kind === kind);
  const handedOn = async (who: AtWork, plan: string) =>
    (await read(who)).waitingFor?.find((one) => one.record === plan);

  /** The clock's look at what is due. */
  async function theClockLooks(): Promise<void> {
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    const transaction = await beginAs(t.database.pools, clock.secret);
    await transaction.connection.client.query('select * from kernel.take_deadlines_due(now(), 100)');
    await transaction.commit([]);
    transaction.release();
  }

  async function submittedAgo(days: number, by: AtWork = t.editor): Promise<string> {
    const { plan } = await aPlan(t);
    t.setClock(new Date(Date.now() - days * day));
    await by.does(submitPlan, { plan });
    t.setClock(new Date());
    return plan;
  }

  it('gives each post its own next step, and a plan to nobody who submitted it', async () => {
    const kinds = async (who: AtWork) => (await read(who)).waiting.map((one) => one.kind);
    assert.deepEqual(await kinds(t.editor), ['start-a-plan']);
    const { plan } = await aPlan(t);
    assert.deepEqual((await kinds(t.editor)).sort(), ['gaps', 'measures-without-lead']);
    await t.coordinator.does(submitPlan, { plan });
    assert.ok((await kinds(t.approver)).includes('plan-to-approve'));
    assert.ok(!(await kinds(t.coordinator)).includes('plan-to-approve'));
    assert.deepEqual(await kinds(t.reader), []);
  });

  it('reminds whoever may approve a plan when it was submitted thirty days ago, by the rule', async () => {
    const plan = await submittedAgo(31);
    const before = await about(t.approver, plan, 'plan-to-approve');
    assert.equal(before?.reminder, null, 'nothing before the clock has looked');
    await theClockLooks();
    for (const who of [t.approver, t.coordinator]) {
      const reminded = await about(who, plan, 'plan-to-approve');
      assert.deepEqual(reminded?.reminder, rule);
      assert.ok(reminded?.by, 'the day until which it should have been done is still told');
    }
    for (const who of [t.editor, t.focalPoint, t.reader])
      assert.equal(await about(who, plan, 'plan-to-approve'), undefined);
    const events = await asOwner(
      t,
      `select event from kernel.outbox where about = $1 and event like '%-due'`,
      [plan],
    );
    assert.deepEqual(events, [{ event: 'strategy.plan-due' }]);
    await t.approver.does(approvePlan, { plan });
    assert.equal(await about(t.coordinator, plan, 'plan-to-approve'), undefined);
    assert.equal(await handedOn(t.editor, plan), undefined);
  });

  it('reminds of nothing that is not due yet', async () => {
    const plan = await submittedAgo(29);
    await theClockLooks();
    assert.equal((await about(t.approver, plan, 'plan-to-approve'))?.reminder, null);
  });

  it('tells whoever handed a plan on which posts it waits for, and since when', async () => {
    const plan = await submittedAgo(31);
    await theClockLooks();
    const waits = await handedOn(t.editor, plan);
    assert.deepEqual(waits?.posts, [{ en: 'coordinator' }, { en: 'approver' }]);
    assert.deepEqual(waits?.reminder, rule);
    assert.equal(await handedOn(t.approver, plan), undefined, 'to them it is a task');
    await t.approver.does(returnPlan, { plan, reason: 'The money is missing.' });
    assert.equal(await handedOn(t.editor, plan), undefined);
    assert.ok(await about(t.editor, plan, 'plan-returned'));
  });

  it('names no post that only the person who handed the plan on holds', async () => {
    const plan = await submittedAgo(1, t.coordinator);
    assert.deepEqual((await handedOn(t.coordinator, plan))?.posts, [{ en: 'approver' }]);
  });

  it('lets the successor in the post see what their predecessor handed on', async () => {
    const plan = await submittedAgo(1);
    const successor = await t.employ({
      login: 'successor',
      roles: [],
      purposes: ['strategy-work'],
      post: t.editor.post,
    });
    assert.equal((await handedOn(successor, plan))?.record, plan);
  });

  it('has no such list for posts that hand nothing on', async () => {
    for (const who of [t.approver, t.reader]) assert.equal((await read(who)).waitingFor, null);
    const informs = await t.employ(
      { login: 'informs', roles: ['strategy.editor'], purposes: ['public-information'] },
      'public-information',
    );
    assert.deepEqual(await read(informs), { waiting: [], waitingFor: null });
  });

  it('sends as many statements for many plans as for one', async () => {
    const few = await countStatements(t, () => read(t.editor));
    for (let at = 0; at < 4; at += 1) await submittedAgo(1);
    assert.equal(await countStatements(t, () => read(t.editor)), few);
    assert.ok(few <= 14, `${few} statements`);
  });
});
