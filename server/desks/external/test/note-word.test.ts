import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { inSession } from '#kernel/test/raw.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { inDays, nowhere } from './builders.ts';
import { anActivity, aProposal, type JointHouse, openJointHouse, says, source, theJoint } from './joint.ts';

describe('the word of a side', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('makes an activity accepted when the last side that was asked has accepted, and keeps who said so', async () => {
    const joint = await aProposal(t);
    assert.equal(await says(t, joint, t.velmora, 'accepted'), 'proposed');
    assert.equal(await says(t, joint, t.tessaria, 'declined'), 'proposed');
    assert.equal(await says(t, joint, t.tessaria, 'accepted'), 'accepted');
    const { sides } = await theJoint(t.reader, joint);
    const words = sides.find(({ party }) => party.id === t.tessaria.id)?.words ?? [];
    assert.deepEqual(
      words.map(({ said, reason, voice, saidOn, document, number }) => ({
        said,
        reason,
        voice,
        saidOn,
        document,
        number,
      })),
      [
        { ...source, said: 'declined', reason: 'No money this year' },
        { ...source, said: 'accepted', reason: null },
      ],
    );
  });

  it('is asked of each side by the database too, whichever way the state is moved', async () => {
    const joint = await aProposal(t);
    await says(t, joint, t.velmora, 'accepted');
    const none = '00000000-0000-0000-0000-000000000000';
    const moved = inSession(t.database.pools.app, t.editor.secret, (client) =>
      client.query("select kernel.move_state($1, 'external.joint', $2, 'accept', null, now())", [
        joint,
        none,
      ]),
    );
    await assert.rejects(moved, /each side accepts/);
    assert.equal((await theJoint(t.reader, joint)).state, 'proposed');
  });

  it('can be taken back: the activity says who withdrew and why, and stops where no partner is left', async () => {
    const joint = await anActivity(t);
    assert.equal(await says(t, joint, t.velmora, 'withdrawn', { reason: 'A new government' }), 'accepted');
    const found = await theJoint(t.reader, joint);
    const velmora = found.sides.find(({ party }) => party.id === t.velmora.id);
    assert.deepEqual([velmora?.standing, velmora?.words.at(-1)?.reason], ['withdrawn', 'A new government']);
    assert.equal(await says(t, joint, t.tessaria, 'withdrawn', { reason: 'The same' }), 'stopped');
    assert.equal((await theJoint(t.reader, joint)).reason, 'The same');
  });

  it('is refused where it does not fit, has no reason, is of a day to come or names somebody', async () => {
    const joint = await aProposal(t);
    for (const [side, said, more, code] of [
      [t.ours, 'accepted', {}, 'external.word-does-not-fit'],
      [t.velmora, 'withdrawn', {}, 'external.word-does-not-fit'],
      [t.league, 'accepted', {}, 'external.no-such-side'],
      [t.velmora, 'declined', { reason: null }, 'kernel.input-invalid'],
      [t.velmora, 'accepted', { saidOn: inDays(2) }, 'external.day-to-come'],
      [t.velmora, 'accepted', { voice: 'Teuta Kraniqi, secretary' }, 'external.somebody-named'],
    ] as const)
      await assert.rejects(says(t, joint, side, said, more), refusal(code), code);
    await says(t, joint, t.velmora, 'accepted');
    await assert.rejects(
      says(t, joint, t.velmora, 'accepted'),
      refusal('external.word-does-not-fit'),
      'twice',
    );
    await hide(t, joint);
    for (const one of [joint, nowhere])
      await assert.rejects(says(t, one, t.velmora, 'accepted'), refusal('kernel.not-found'));
  });
});
