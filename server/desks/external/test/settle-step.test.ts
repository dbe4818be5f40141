import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { setStep } from '../operations/set-step.ts';
import { settleStep } from '../operations/settle-step.ts';
import { inDays, nowhere } from './builders.ts';
import { anActivity, type JointHouse, openJointHouse, theJoint } from './joint.ts';

describe('what became of a step', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('is said once, of the version that was read', async () => {
    const joint = await anActivity(t);
    const facts = { joint, side: t.ours.id, says: { en: 'Open a club' }, dueOn: inDays(9), change: null };
    const { step } = await t.editor.does<{ step: string }>(setStep, facts);
    const settle = (base: number, more: object = {}) =>
      t.editor.does(settleStep, { step, base, state: 'done', outcome: 'Opened in May', ...more });
    await assert.rejects(settle(2), refusal('kernel.changed-meanwhile'));
    await assert.rejects(settle(1, { step: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(settle(1, { outcome: 'Teuta Kraniqi did it' }), refusal('external.somebody-named'));
    await settle(1);
    const { steps } = await theJoint(t.reader, joint);
    assert.deepEqual([steps[0]?.state, steps[0]?.outcome], ['done', 'Opened in May']);
    await assert.rejects(settle(2), refusal('kernel.wrong-state'));
  });
});
