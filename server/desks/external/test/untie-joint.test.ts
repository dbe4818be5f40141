import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { tieJoint } from '../operations/tie-joint.ts';
import { untieJoint } from '../operations/untie-joint.ts';
import { anAgreement, nowhere } from './builders.ts';
import { aProposal, type JointHouse, openJointHouse, theJoint } from './joint.ts';

describe('taking back what a joint activity belongs to', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('takes away the one tie and no other', async () => {
    const joint = await aProposal(t);
    const tie = async () => {
      const target = { to: 'agreement', agreement: await anAgreement(t.editor, [t.velmora.id]) };
      return (await t.editor.does<{ tie: string }>(tieJoint, { joint, target })).tie;
    };
    const [one, other] = [await tie(), await tie()];
    assert.deepEqual(await t.editor.does(untieJoint, { tie: one }), { joint });
    assert.deepEqual(
      (await theJoint(t.reader, joint)).ties.map(({ tie: left }) => left),
      [other],
    );
    for (const gone of [one, nowhere])
      await assert.rejects(t.editor.does(untieJoint, { tie: gone }), refusal('kernel.not-found'));
  });
});
