import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readJoint } from '../operations/read-joint.ts';
import { nowhere } from './builders.ts';
import { anActivity, aReport, type JointHouse, openJointHouse, says, theJoint } from './joint.ts';

describe('reading a joint activity', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('merges the reports of the sides, each passage under whose word it is, and names who is silent', async () => {
    const joint = await anActivity(t);
    await aReport(t, joint, t.velmora, { did: { en: 'Opened two clubs.' }, missing: { en: 'A room.' } });
    await aReport(t, joint, t.ours, {
      fromOn: '2026-02-01',
      did: { en: 'Paid the rent.' },
      reached: { en: 'Forty came.' },
    });
    const { merged } = await theJoint(t.reader, joint);
    const said = (passages: { side: { id: string }; text: { en?: string | undefined } }[]) =>
      passages.map(({ side, text }) => [side.id, text.en]);
    assert.deepEqual(said(merged.did), [
      [t.ours.id, 'Paid the rent.'],
      [t.velmora.id, 'Opened two clubs.'],
    ]);
    assert.deepEqual(said(merged.reached), [[t.ours.id, 'Forty came.']]);
    assert.deepEqual(said(merged.missing), [[t.velmora.id, 'A room.']]);
    assert.deepEqual(
      merged.silent.map(({ names }) => names.en),
      ['Tessaria'],
    );
    await says(t, joint, t.tessaria, 'withdrawn');
    assert.deepEqual((await theJoint(t.reader, joint)).merged.silent, [], 'whoever withdrew owes no report');
  });

  it('answers alike for what is not there and what is not theirs', async () => {
    const hidden = await anActivity(t);
    await hide(t, hidden);
    for (const joint of [hidden, nowhere])
      await assert.rejects(t.reader.does(readJoint, { joint }), refusal('kernel.not-found'));
  });
});
