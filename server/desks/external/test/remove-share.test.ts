import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { endJoint } from '../operations/end-joint.ts';
import { removeShare } from '../operations/remove-share.ts';
import { setShare } from '../operations/set-share.ts';
import { nowhere } from './builders.ts';
import { anActivity, type JointHouse, openJointHouse, theJoint } from './joint.ts';

describe('a part of the shared budget entered wrongly', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('goes for good while the activity goes on', async () => {
    const joint = await anActivity(t);
    const facts = {
      joint,
      side: t.ours.id,
      says: { en: 'Rooms' },
      currency: 'EUR',
      planned: 1,
      spent: null,
      change: null,
    };
    const enter = async () => (await t.editor.does<{ share: string }>(setShare, facts)).share;
    const [wrong, right] = [await enter(), await enter()];
    await t.editor.does(removeShare, { share: wrong });
    assert.deepEqual(
      (await theJoint(t.reader, joint)).shares.map(({ share }) => share),
      [right],
    );
    await assert.rejects(t.editor.does(removeShare, { share: nowhere }), refusal('kernel.not-found'));
    await t.editor.does(endJoint, { joint, reason: 'Over' });
    await assert.rejects(t.editor.does(removeShare, { share: right }), refusal('kernel.wrong-state'));
  });
});
