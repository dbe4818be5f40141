import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { proposeJoint } from '../operations/propose-joint.ts';
import { lastEntry, nowhere } from './builders.ts';
import { aProposal, type JointHouse, openJointHouse, theJoint } from './joint.ts';

describe('proposing a joint activity', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('names its sides, and asks each but the one that proposes it', async () => {
    const joint = await aProposal(t);
    const found = await theJoint(t.reader, joint);
    assert.equal(found.state, 'proposed');
    assert.deepEqual(
      new Map(found.sides.map(({ party, standing }) => [party.id, standing])),
      new Map([
        [t.ours.id, 'proposes'],
        [t.velmora.id, 'asked'],
        [t.tessaria.id, 'asked'],
      ]),
    );
    assert.deepEqual((await lastEntry(t, proposeJoint))?.about, [joint]);
  });

  it('is refused where a side is missing, twice or not there, and where the way or the days do not fit', async () => {
    const gone = { kind: 'neighbour', id: nowhere };
    for (const [more, code] of [
      [{ sides: [t.velmora, t.tessaria], proposedBy: t.velmora.id }, 'external.sides-missing'],
      [{ sides: [t.ours, t.ours] }, 'external.side-twice'],
      [{ sides: [t.ours, gone] }, 'external.no-such-party'],
      [{ proposedBy: t.league.id }, 'external.no-such-side'],
      [{ way: 'bilateral' }, 'external.way-does-not-fit'],
      [{ lastOn: '2026-02-01' }, 'external.ends-before-start'],
      [{ contact: 'somebody' }, 'kernel.input-invalid'],
    ] as const)
      await assert.rejects(aProposal(t, more), refusal(code), code);
  });

  it('names nobody: what looks like a name is kept only when a person says that it is none', async () => {
    const aim = { en: 'Clubs of the Three Rivers meet Teuta Kraniqi.' };
    await assert.rejects(
      aProposal(t, { aim, lookedAt: ['Three Rivers'] }),
      (error: { code: string; details: { fields: { message: string }[] } }) => {
        assert.equal(error.code, 'external.somebody-named');
        assert.deepEqual(
          error.details.fields.map(({ message }) => message),
          ['Teuta Kraniqi'],
        );
        return true;
      },
    );
    const joint = await aProposal(t, {
      aim: { en: 'Clubs of the Three Rivers.' },
      lookedAt: ['Three Rivers', 'Not There'],
    });
    const kept = await asOwner(t, 'select looked_at from external.joint_activities where record_id = $1', [
      joint,
    ]);
    assert.deepEqual(kept, [{ looked_at: ['Three Rivers'] }], 'what was not in the text is not kept');
  });
});
