import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { evaluateJoint } from '../operations/evaluate-joint.ts';
import { nowhere, today } from './builders.ts';
import { anActivity, aProposal, aReport, type JointHouse, openJointHouse, theJoint } from './joint.ts';

describe('evaluating a joint activity', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('says what came of it once somebody has reported, and ends it', async () => {
    const facts = { reached: { en: 'Six clubs' }, worked: { en: 'Visits' }, differently: null };
    const evaluate = (joint: string, more: object = {}) =>
      t.editor.does(evaluateJoint, { joint, ...facts, ...more });
    const joint = await anActivity(t);
    await assert.rejects(evaluate(joint), refusal('external.nobody-reported'));
    await aReport(t, joint, t.ours);
    await assert.rejects(
      evaluate(joint, { worked: { en: 'Teuta Kraniqi' } }),
      refusal('external.somebody-named'),
    );
    await evaluate(joint);
    const { state, evaluation } = await theJoint(t.reader, joint);
    assert.deepEqual([state, evaluation], ['evaluated', { ...facts, on: today() }]);
    for (const [one, code] of [
      [joint, 'kernel.wrong-state'],
      [await aProposal(t), 'kernel.wrong-state'],
      [nowhere, 'kernel.not-found'],
    ] as const)
      await assert.rejects(evaluate(one), refusal(code));
  });
});
