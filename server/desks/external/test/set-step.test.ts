import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { setStep } from '../operations/set-step.ts';
import { settleStep } from '../operations/settle-step.ts';
import { inDays, nowhere } from './builders.ts';
import { anActivity, aProposal, type JointHouse, openJointHouse, says, theJoint } from './joint.ts';

describe('the shared plan', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('has steps, each with the side that answers for it, none of a side that takes no part', async () => {
    const joint = await anActivity(t);
    const set = (side: string, more: object = {}) =>
      t.editor.does<{ step: string; version: number }>(setStep, {
        joint,
        side,
        says: { en: 'Open a club' },
        dueOn: inDays(9),
        change: null,
        ...more,
      });
    const { step } = await set(t.velmora.id);
    const other = await anActivity(t);
    await says(t, joint, t.tessaria, 'withdrawn');
    for (const [side, more, code] of [
      [t.tessaria.id, {}, 'external.side-takes-no-part'],
      [t.league.id, {}, 'external.no-such-side'],
      [t.velmora.id, { joint: await aProposal(t) }, 'kernel.wrong-state'],
      [t.velmora.id, { joint: nowhere }, 'kernel.not-found'],
      [t.velmora.id, { change: { step: nowhere, base: 1 } }, 'kernel.not-found'],
      [t.velmora.id, { joint: other, change: { step, base: 1 } }, 'kernel.not-found'],
      [t.velmora.id, { change: { step, base: 2 } }, 'kernel.changed-meanwhile'],
      [t.velmora.id, { says: { en: 'Ask Teuta Kraniqi' } }, 'external.somebody-named'],
    ] as const)
      await assert.rejects(set(side, more), refusal(code), code);
    await set(t.ours.id, { change: { step, base: 1 }, dueOn: inDays(3) });
    const { steps } = await theJoint(t.reader, joint);
    assert.deepEqual(
      steps.map((one) => [one.side, one.dueOn, one.state, one.version]),
      [[t.ours.id, inDays(3), 'open', 2]],
    );
    await t.editor.does(settleStep, { step, base: 2, state: 'done', outcome: 'Opened' });
    await assert.rejects(set(t.ours.id, { change: { step, base: 3 } }), refusal('kernel.wrong-state'));
  });
});
