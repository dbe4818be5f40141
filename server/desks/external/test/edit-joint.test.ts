import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { inSession } from '#kernel/test/raw.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editJoint } from '../operations/edit-joint.ts';
import { nowhere } from './builders.ts';
import {
  anActivity,
  aProposal,
  type JointHouse,
  jointFacts,
  openJointHouse,
  says,
  theJoint,
} from './joint.ts';

describe('changing what is proposed', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());
  const edit = (joint: string, base: number, more: object = {}) =>
    t.editor.does(editJoint, { ...jointFacts(t), joint, base, ...more });

  it('asks each side anew, for what it said before was said to something else', async () => {
    const joint = await aProposal(t);
    await says(t, joint, t.velmora, 'accepted');
    await edit(joint, 1, { sides: [t.ours, t.velmora], way: 'bilateral' });
    const { sides, state, version } = await theJoint(t.reader, joint);
    const velmora = sides.find(({ party }) => party.id === t.velmora.id);
    assert.deepEqual(
      [
        state,
        version,
        sides.length,
        velmora?.standing,
        velmora?.words.map(({ said, outdated }) => [said, outdated]),
      ],
      ['proposed', 2, 2, 'asked', [['accepted', true]]],
    );
    assert.equal(await says(t, joint, t.velmora, 'accepted'), 'accepted');
  });

  it('is refused for an old version, what is not there, and what was accepted; the database refuses it too', async () => {
    const joint = await anActivity(t);
    await assert.rejects(edit(joint, 2), refusal('kernel.changed-meanwhile'));
    await assert.rejects(edit(nowhere, 1), refusal('kernel.not-found'));
    await assert.rejects(edit(joint, 1), refusal('kernel.wrong-state'));
    for (const statement of [
      "update external.joint_activities set aim = '{}' where record_id = $1",
      'delete from external.joint_sides where record_id = $1',
    ]) {
      const tried = inSession(t.database.pools.app, t.editor.secret, (client) =>
        client.query(statement, [joint]),
      );
      await assert.rejects(tried, /what was accepted stands/);
    }
  });
});
