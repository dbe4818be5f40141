import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { submitAssessment } from '../operations/submit-assessment.ts';
import { writeAssessment } from '../operations/write-assessment.ts';
import { aPlan } from './builders.ts';
import { lastEntry, nowhere } from './observe.ts';
import { anAssessment, decided, held, led, rights, rightsToday, submitted, written, step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('decide-assessment', { skip: withoutServer() }, () => {
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
      await client.query(keep ? 'commit' : 'rollback');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  it('opens when an assessment that was refused is mended and accepted by somebody outside the line', async () => {
    const of = await aPlan(t);
    await held('owed')(step(t, of, 'begin'));
    const first = await written(t.editor, of);
    await held('owed')(step(t, of, 'begin'));
    await t.editor.does(submitAssessment, { plan: of.plan, assessment: first });
    await held('waiting')(step(t, of, 'begin'));
    assert.deepEqual(
      (await rightsToday(t.approver, of.plan)).map(({ kind, item }) => [kind, item]),
      [['assessments-to-decide', of.measure]],
    );
    assert.equal(await decided(t.approver, of.plan, first, 'refuse'), 'refused');
    await held('refused')(step(t, of, 'begin'));
    assert.deepEqual(
      (await rightsToday(t.editor, of.plan)).map(({ kind }) => kind),
      ['assessments-to-mend'],
    );
    const second = await submitted(t.editor, of, { mitigations: 'The list of names was given up.' });
    const conditions = 'The towns are asked after a year';
    await decided(t.approver, of.plan, second, 'accept-with-conditions', { conditions });
    assert.deepEqual((await lastEntry(t, submitAssessment))?.detail, { assessment: second });
    assert.equal((await step(t, of, 'begin')).state, 'active');
    const found = await rights(t.reader, of);
    assert.deepEqual([found.standing, found.reviewOn, found.mayWrite], ['accepted', '2100-01-01', false]);
    assert.deepEqual(
      found.assessments.map(({ number, state, decided: one }) => [number, state, one?.conditions]),
      [
        [2, 'accepted-with-conditions', conditions],
        [1, 'refused', null],
      ],
    );
    const third = await submitted(t.editor, of);
    assert.equal((await rights(t.reader, of)).standing, 'accepted', 'while the next one waits');
    await decided(t.approver, of.plan, third);
    assert.deepEqual(
      (await rights(t.reader, of)).assessments.map(({ state }) => state),
      ['accepted', 'replaced', 'refused'],
    );
  });

  it('is opened by nobody of the line, and by nobody who wrote what is decided', async () => {
    const own = { organisation: t.approver.organisation };
    const plan = await aPlan(t);
    const lines: [string, object][] = [
      ['leads it', { leadOrganisation: own.organisation }],
      ['leads it with others', { leadOrganisation: t.reader.organisation, coLeads: [own] }],
      ['is the post that leads it', { leadOrganisation: t.reader.organisation, leadPost: t.approver.post }],
    ];
    for (const [why, lead] of lines) {
      const of = await led(t, plan, lead);
      const assessment = await submitted(t.editor, of);
      await assert.rejects(decided(t.approver, of.plan, assessment), refusal('strategy.own-line'), why);
      assert.deepEqual((await rights(t.approver, of)).assessments[0]?.may, []);
      assert.deepEqual((await rights(t.coordinator, of)).assessments[0]?.may, ['decide']);
      // And without the operation, the database refuses the same.
      const insert = `insert into strategy.rights_decisions (record_id, circle_id, of_id, item_id, decision, reason)
        select record_id, circle_id, assessment_id, item_id, 'accept', 'By hand' from strategy.assessments
        where assessment_id = $1`;
      await assert.rejects(inSql(t.approver, insert, [assessment]), /outside the line/, why);
      await inSql(t.coordinator, insert, [assessment]);
    }
    // Nobody leads it: the institution of the plan answers for it.
    const unled = await led(t, plan);
    const waits = await submitted(t.editor, unled);
    await asOwner(t, 'update strategy.plans set organisation_id = $1 where record_id = $2', [
      t.coordinator.organisation,
      plan.plan,
    ]);
    await assert.rejects(decided(t.coordinator, plan.plan, waits), refusal('strategy.own-line'));
    await decided(t.approver, plan.plan, waits);
    const of = await led(t, plan, { leadOrganisation: t.reader.organisation });
    const draft = await written(t.editor, of);
    const row = (await rights(t.coordinator, of)).assessments[0];
    await t.coordinator.does(writeAssessment, {
      ...anAssessment,
      plan: of.plan,
      item: of.measure,
      draft: { assessment: draft, base: row?.version },
    });
    await t.editor.does(submitAssessment, { plan: of.plan, assessment: draft });
    await assert.rejects(decided(t.coordinator, of.plan, draft), refusal('strategy.own-line'));
    await assert.rejects(decided(t.editor, of.plan, draft), refusal('kernel.not-allowed'));
    await decided(t.approver, of.plan, draft);
  });

  it('believes no state that no decision stands behind, and what was submitted is not rewritten', async () => {
    const of = await aPlan(t);
    const assessment = await submitted(t.editor, of);
    const move = `select kernel.move_state($1, 'strategy.assessment', $2, 'accept', 'By hand', now())`;
    await inSql(t.approver, move, [of.plan, assessment], true);
    await held('waiting')(step(t, of, 'begin'));
    for (const text of [
      `update strategy.assessments set summary = '{}' where assessment_id = $1`,
      'update strategy.assessments set submitted_at = null where assessment_id = $1',
      'delete from strategy.assessments where assessment_id = $1',
    ])
      await assert.rejects(inSql(t.editor, text, [assessment]), /what was submitted stands/, text);
  });

  it('answers the same for what is not there and for what belongs to another plan', async () => {
    const [one, other] = [await aPlan(t), await aPlan(t)];
    const assessment = await submitted(t.editor, other);
    for (const wrong of [nowhere, assessment])
      await assert.rejects(decided(t.approver, one.plan, wrong), refusal('kernel.not-found'));
  });
});
