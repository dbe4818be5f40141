import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { endJoint } from '../operations/end-joint.ts';
import { nowhere } from './builders.ts';
import { anActivity, aProposal, type JointHouse, openJointHouse, theJoint } from './joint.ts';

describe('ending a joint activity', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('drops what was only proposed and stops what was accepted, once, and says why', async () => {
    const end = (joint: string, reason = 'No money') =>
      t.editor.does<{ state: string }>(endJoint, { joint, reason });
    const [proposed, accepted] = [await aProposal(t), await anActivity(t)];
    await assert.rejects(end(proposed, 'Teuta Kraniqi said so'), refusal('external.somebody-named'));
    assert.equal((await end(proposed)).state, 'dropped');
    assert.equal((await end(accepted)).state, 'stopped');
    assert.equal((await theJoint(t.reader, accepted)).reason, 'No money');
    await assert.rejects(end(accepted), refusal('kernel.wrong-state'));
    await assert.rejects(end(nowhere), refusal('kernel.not-found'));
  });
});
