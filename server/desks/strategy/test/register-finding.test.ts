/** A finding puts measures under rights review, and names nobody (R24). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { changeFinding } from '../operations/change-finding.ts';
import { findRights } from '../operations/find-rights.ts';
import { importPlan } from '../operations/import-plan.ts';
import { readPlan } from '../operations/read-plan.ts';
import { registerFinding } from '../operations/register-finding.ts';
import { removeItem } from '../operations/remove-item.ts';
import { aPlan, anItem } from './builders.ts';
import { finding, found, resolved, stateOf, underReview } from './findings.ts';

import { lastEntry, nowhere } from './observe.ts';
import { assessed, led, rights, rightsToday, step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('register-finding', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const today = async (who: AtWork, plan: string) =>
    (await rightsToday(who, plan)).map(({ kind, item, count }) => [kind, item, count]);

  it('puts each measure under review: what runs goes on, nothing begins, and nothing is closed in silence', async () => {
    const plan = await aPlan(t);
    const running = await led(t, plan, { leadOrganisation: t.focalPoint.organisation });
    const activity = await anItem(t.editor, {
      plan: plan.plan,
      type: 'activity',
      parent: running.measure,
      titles: { en: 'First evening' },
    });
    await assessed(t, plan.plan, plan.measure, running.measure);
    await step(t, running, 'begin');
    const id = await found(t.editor, [plan, running]);
    assert.deepEqual((await lastEntry(t, registerFinding))?.detail, { reviews: 2 });
    assert.equal(await stateOf(t, running), 'active', 'a person stops it, or nobody');
    for (const [of, action] of [
      [plan, 'begin'],
      [plan, 'finish'],
      [running, 'finish'],
      [{ ...running, measure: activity }, 'begin'],
    ] as const)
      await assert.rejects(step(t, of, action), underReview, action);
    await step(t, { ...running, measure: activity }, 'finish');
    // Neither does a table: the row says so, and the rest of it is taken.
    const rows = [
      'Goal,Measure (en),Status',
      'Schools and towns,Choir,done',
      'Schools and towns,Open evenings,active',
    ];
    const upload = { name: 'plan.csv', type: 'text/csv', bytes: new TextEncoder().encode(rows.join('\n')) };
    type Answer = { problems: { row: number; code: string }[] };
    const input = { plan: plan.plan, dryRun: false };
    const { problems } = await t.uploads<Answer>(t.editor, importPlan, input, upload);
    assert.deepEqual(
      problems.filter(({ code }) => code === 'under-rights-review').map(({ row }) => row),
      [2, 3],
    );
    assert.equal(await stateOf(t, running), 'active');
    // It may be stopped by its own people at any time, and is not resumed before the review has ended.
    await step(t, running, 'stop');
    await assert.rejects(step(t, running, 'resume'), underReview);
    await assert.rejects(
      t.editor.does(removeItem, { plan: plan.plan, item: plan.measure, base: 1, reason: 'Away with it' }),
      refusal('strategy.rights-stand'),
    );
    const read = await t.reader.does<{ underReview: string[] }>(readPlan, { plan: plan.plan });
    assert.deepEqual(read.underReview.toSorted(), [plan.measure, running.measure].toSorted());
    const listed = await t.reader.does<{ rows: { item: string; underReview: boolean }[] }>(findRights, {
      plan: plan.plan,
    });
    assert.deepEqual([listed.rows[0]?.item, listed.rows[0]?.underReview], [plan.measure, true]);
    const shown = (await rights(t.reader, running)) as unknown as {
      underReview: boolean;
      findings: object[];
    };
    assert.deepEqual([shown.underReview, shown.findings.length], [true, 1]);
    // Who answers for a measure knows of it; who stands outside is asked to decide.
    assert.deepEqual(await today(t.focalPoint, plan.plan), [['findings-open', running.measure, 1]]);
    assert.deepEqual(await today(t.editor, plan.plan), [['findings-open', null, 2]]);
    assert.deepEqual(await today(t.approver, plan.plan), [['findings-to-decide', null, 2]]);
    assert.deepEqual(await today(t.reader, plan.plan), []);
    for (const { id: review } of (await finding(t.approver, id)).reviews)
      await resolved(t.approver, plan.plan, review, 'keep');
    assert.deepEqual(await today(t.approver, plan.plan), []);
    assert.equal((await step(t, plan, 'begin')).state, 'active', 'what was weighed before still holds');
  });

  it('names nobody, and says what it says in fair words', async () => {
    const plan = await aPlan(t);
    const named = { says: { en: 'The complaint of Teuta Kraniqi was upheld.' } };
    await assert.rejects(found(t.editor, [plan], named), refusal('strategy.names-to-look-at'));
    const id = await found(t.editor, [plan]);
    const more = { finding: id, kind: 'corrected', statedOn: '2025-12-01' };
    await assert.rejects(
      t.editor.does(changeFinding, { ...more, ...named }),
      refusal('strategy.names-to-look-at'),
    );
    const called = { en: 'It was told to the Authority of Good Water.' };
    await found(t.editor, [plan], { says: called, notNames: ['Good Water'] });
    await found(t.editor, [plan], { says: { en: 'The Ombudsman of Zarnevia looked at it.' } });
    await assert.rejects(
      found(t.editor, [plan], { says: { en: 'Muslims and terrorism were spoken of.' } }),
      refusal('strategy.words-questioned'),
    );
    for (const reference of ['Velkov v 12', 'without a number', '12/2025 Orlina'])
      await assert.rejects(
        found(t.editor, [plan], { reference }),
        refusal('kernel.input-invalid'),
        reference,
      );
    for (const [wrong, code] of [
      [{ decidedOn: '2999-01-01' }, 'strategy.found-in-the-future'],
      [{ dueOn: '2020-01-01' }, 'strategy.due-day-needed'],
    ] as const)
      await assert.rejects(found(t.editor, [plan], wrong), refusal(code));
    await assert.rejects(
      found(t.editor, [{ ...plan, measure: plan.goal }]),
      refusal('strategy.review-of-a-measure'),
    );
  });

  it('answers the same for what is not there and for what belongs to another plan', async () => {
    const [one, other] = [await aPlan(t), await aPlan(t)];
    for (const measure of [nowhere, other.measure])
      await assert.rejects(found(t.editor, [{ ...one, measure }]), refusal('kernel.not-found'));
  });
});
