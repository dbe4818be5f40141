/** A finding puts a measure under rights review, and only somebody outside its line ends that (R24). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { changeFinding } from '../operations/change-finding.ts';
import { decideFinding } from '../operations/decide-finding.ts';
import { editItem } from '../operations/edit-item.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { exportPublic } from '../operations/export-public.ts';
import { findRights } from '../operations/find-rights.ts';
import { importPlan } from '../operations/import-plan.ts';
import { linkFinding } from '../operations/link-finding.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readPlan } from '../operations/read-plan.ts';
import { registerFinding } from '../operations/register-finding.ts';
import { removeItem } from '../operations/remove-item.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan, anItem, type Built } from './builders.ts';
import { aFinding, finding, found, resolved, reviewOf } from './findings.ts';
import { lastEntry, nowhere, outdated } from './observe.ts';
import { assessed, held, led, rights, rightsToday, step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('findings about the rights of people', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  /** One statement under the application role, in the session of somebody; undone afterwards unless kept. */
  async function inSql(who: AtWork, text: string, values: unknown[], keep = false): Promise<void> {
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [who.secret]);
      await client.query(text, values);
      if (keep) await client.query('commit');
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  const stateOf = async ({ plan, measure: item }: Built) =>
    (await t.reader.does<{ item: { state: string } }>(readMeasure, { plan, item })).item.state;
  const today = async (who: AtWork, plan: string) =>
    (await rightsToday(who, plan)).map(({ kind, item, count }) => [kind, item, count]);
  const underReview = refusal('strategy.under-rights-review');

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
    assert.equal(await stateOf(running), 'active', 'a person stops it, or nobody');
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
    assert.equal(await stateOf(running), 'active');
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

  it('is decided outside the line, which is as it was when the review was opened, also in the database', async () => {
    const plan = await aPlan(t);
    const other = await led(t, plan);
    const insert = `insert into strategy.rights_decisions (record_id, circle_id, of_id, item_id, decision, reason)
      select record_id, circle_id, review_id, coalesce($2, item_id), $3, 'By hand' from strategy.finding_reviews
      where review_id = $1`;
    const own = { organisation: t.approver.organisation };
    for (const lead of [
      { leadOrganisation: own.organisation },
      { leadOrganisation: t.reader.organisation, coLeads: [own] },
      { leadOrganisation: t.reader.organisation, leadPost: t.approver.post },
    ]) {
      const of = await led(t, plan, lead);
      const review = await reviewOf(t.reader, await found(t.approver, [of]));
      assert.deepEqual((await finding(t.approver, await lastFinding())).reviews[0]?.may, []);
      await assert.rejects(resolved(t.approver, of.plan, review, 'keep'), refusal('strategy.own-line'));
      await assert.rejects(inSql(t.approver, insert, [review, null, 'keep']), /outside the line/);
      // Not by naming a measure of somebody else's line instead, nor in the words of an assessment.
      await assert.rejects(inSql(t.coordinator, insert, [review, other.measure, 'keep']), /no such thing/);
      await assert.rejects(inSql(t.coordinator, insert, [review, null, 'accept']), /no such thing/);
      await inSql(t.coordinator, insert, [review, null, 'keep']);
    }
    // Handed on after the review was opened, the measure is still not decided by who led it then.
    const of = await led(t, plan, { leadOrganisation: own.organisation });
    const review = await reviewOf(t.reader, await found(t.editor, [of]));
    await t.editor.does(editItem, {
      plan: of.plan,
      item: of.measure,
      base: 1,
      titles: { en: 'Choir' },
      leadOrganisation: t.reader.organisation,
    });
    await assert.rejects(resolved(t.approver, of.plan, review, 'keep'), refusal('strategy.own-line'));
    await assert.rejects(inSql(t.approver, insert, [review, null, 'keep']), /outside the line/);
    // No review is taken away, and no finding is rewritten.
    for (const text of [
      'delete from strategy.finding_reviews where review_id = $1',
      `update strategy.finding_reviews set line = '{}' where review_id = $1`,
      'delete from strategy.findings where record_id = $1',
      `update strategy.findings set says = '{}' where record_id = $1`,
    ])
      await assert.rejects(inSql(t.coordinator, text, [review]), /permission denied/, text);
    await assert.rejects(
      t.editor.does(decideFinding, { plan: of.plan, review, decision: 'keep', reason: 'Fine' }),
      refusal('kernel.not-allowed'),
    );
    assert.equal(await resolved(t.coordinator, of.plan, review, 'keep'), 'kept');
    await assert.rejects(
      resolved(t.coordinator, of.plan, review, 'stop'),
      refusal('strategy.finding-decided'),
    );
  });

  it('believes no state that no decision stands behind', async () => {
    const of = await aPlan(t);
    await assessed(t, of.plan, of.measure);
    const review = await reviewOf(t.reader, await found(t.editor, [of]));
    const move = `select kernel.move_state($1, 'strategy.review', $2, 'keep', 'By hand', now())`;
    await inSql(t.approver, move, [of.plan, review], true);
    await assert.rejects(step(t, of, 'begin'), underReview);
  });

  const lastFinding = async () =>
    (
      await asOwner<{ id: string }>(
        t,
        'select record_id as id from strategy.findings order by record_id desc limit 1',
      )
    )[0]?.id ?? '';

  it('asks for a new assessment where the measure is to be changed, and stops it where that is decided', async () => {
    const plan = await aPlan(t);
    const other = await led(t, plan);
    await assessed(t, plan.plan, plan.measure, other.measure);
    await step(t, plan, 'begin');
    await step(t, other, 'begin');
    await resolved(t.approver, plan.plan, await reviewOf(t.reader, await found(t.editor, [plan])), 'change');
    assert.equal(await stateOf(plan), 'active');
    assert.equal((await rights(t.reader, plan)).standing, 'due', 'it was weighed without what was found');
    await step(t, plan, 'stop');
    await held('due')(step(t, plan, 'resume'));
    await assessed(t, plan.plan, plan.measure);
    assert.equal((await step(t, plan, 'resume')).state, 'active');
    // The approver keeps no measure, and stops this one.
    await resolved(t.approver, plan.plan, await reviewOf(t.reader, await found(t.editor, [other])), 'stop');
    assert.equal(await stateOf(other), 'stopped');
    await held('due')(step(t, other, 'resume'));
  });

  it('keeps what was corrected or withdrawn, and that ends no review', async () => {
    const plan = await aPlan(t);
    const next = await led(t, plan);
    const id = await found(t.editor, [plan]);
    const facts = { finding: id, kind: 'withdrawn', statedOn: '2025-12-01', reference: 'O-114/25-2' };
    const says = { en: 'The body took it back: the form had been changed before.' };
    await t.editor.does(changeFinding, { ...facts, says });
    const shown = await finding(t.reader, id);
    assert.deepEqual(
      [shown.changes.map(({ kind, says: words }) => [kind, words]), shown.reviews[0]?.state],
      [[['withdrawn', says]], 'open'],
    );
    await assert.rejects(step(t, plan, 'begin'), underReview);
    // One more measure, and the first not twice.
    const measures = [plan, next].map(({ plan: of, measure: item }) => ({ plan: of, item }));
    const linked = await t.editor.does<{ reviews: number }>(linkFinding, {
      finding: id,
      measures,
      dueOn: aFinding.dueOn,
    });
    assert.equal(linked.reviews, 1);
    await assert.rejects(
      t.editor.does(changeFinding, { ...facts, says, statedOn: '2999-01-01' }),
      refusal('strategy.found-in-the-future'),
    );
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
    const review = await reviewOf(t.reader, await found(t.editor, [other]));
    for (const wrong of [nowhere, review])
      await assert.rejects(resolved(t.approver, one.plan, wrong, 'keep'), refusal('kernel.not-found'));
    for (const measure of [nowhere, other.measure])
      await assert.rejects(found(t.editor, [{ ...one, measure }]), refusal('kernel.not-found'));
    const measures = [{ plan: one.plan, item: one.measure }];
    await assert.rejects(
      t.editor.does(linkFinding, { finding: nowhere, measures, dueOn: aFinding.dueOn }),
      refusal('kernel.not-found'),
    );
  });

  it('leaves the house with a public measure where the finding itself is public, with what was decided', async () => {
    const plan = await aPlan(t);
    for (const object of [
      { object: 'plan', plan: plan.plan },
      { object: 'item', plan: plan.plan, item: plan.measure },
    ])
      await t.editor.does(setPublication, { of: object, base: 1, publication: { rule: 'public' } });
    const [shown, hidden] = [
      await found(t.editor, [plan]),
      await found(t.editor, [plan], { reference: 'K-7/25', says: { en: 'Kept inside for now.' } }),
    ];
    const publish = { of: { object: 'finding', finding: shown }, base: 1, publication: { rule: 'public' } };
    await t.editor.does(setPublication, publish);
    assert.deepEqual(await outdated(t.editor.does(setPublication, publish)), { version: 2 });
    const text = async () =>
      Buffer.from(
        (await t.reader.does<{ bytes: Uint8Array }>(exportPublic, { plan: plan.plan })).bytes,
      ).toString();
    type Written = { items: { findings: { reference: string; decision: string | null }[] }[] };
    const written = async () =>
      (JSON.parse(await text()) as Written).items[0]?.findings.map((one) => [one.reference, one.decision]);
    assert.deepEqual(await written(), [['O-114/25', null]]);
    assert.ok(!(await text()).includes('Kept inside'));
    const [review] = (await finding(t.reader, shown)).reviews;
    await resolved(t.approver, plan.plan, review?.id ?? '', 'change');
    assert.deepEqual(await written(), [['O-114/25', 'change']]);
    const sheet = await t.reader.does<{ bytes: Uint8Array }>(exportPlan, {
      plan: plan.plan,
      format: 'csv',
      language: 'bg',
    });
    const csv = Buffer.from(sheet.bytes).toString();
    assert.match(csv, /Омбудсман на Зарневия, O-114\/25, 2025-11-03: да се промени/);
    assert.match(csv, /K-7\/25, 2025-11-03: в преглед на правата/);
    assert.equal((await finding(t.reader, hidden)).reviews[0]?.state, 'open');
  });
});
