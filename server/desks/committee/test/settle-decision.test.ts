import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { moveSession } from '../operations/move-session.ts';
import { settleDecision } from '../operations/settle-decision.ts';
import { writeDecision } from '../operations/write-decision.ts';
import {
  aCalledSession,
  decisionFacts,
  nowhere,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('what became of a decision', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('is adopted only of a held session and with votes or consensus, and ends with a reason', async () => {
    const session = await aCalledSession(t);
    const { decision } = await t.editor.does<{ decision: string }>(writeDecision, {
      ...decisionFacts,
      session,
      way: 'vote',
    });
    const settle = (action: string, more: object = {}) =>
      t.editor.does<{ state: string }>(settleDecision, { decision, action, ...more });
    await assert.rejects(settle('adopt'), refusal('committee.session-not-held'));
    await t.editor.does(moveSession, { session, action: 'hold' });
    await assert.rejects(settle('adopt'), refusal('committee.no-votes'));
    await t.editor.does(writeDecision, { ...decisionFacts, session, decision, base: 1 });
    assert.equal((await settle('adopt')).state, 'adopted');
    await assert.rejects(settle('reject'), refusal('kernel.wrong-state'));
    await assert.rejects(settle('end'), refusal('kernel.input-invalid'));
    assert.equal((await settle('end', { reason: 'Another took its place' })).state, 'ended');
    await assert.rejects(settle('adopt', { decision: nowhere }), refusal('kernel.not-found'));
  });
});
