import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { inDays, nowhere } from './builders.ts';
import { anActivity, aProposal, aReport, type JointHouse, openJointHouse, says, theJoint } from './joint.ts';

describe('what a side reports', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('stays its own: a correction takes its place, and the first stays readable', async () => {
    const joint = await anActivity(t);
    const first = await aReport(t, joint, t.velmora);
    const other = await aReport(t, joint, t.ours);
    for (const [side, corrects] of [
      [t.ours, first],
      [t.velmora, nowhere],
    ] as const)
      await assert.rejects(aReport(t, joint, side, { corrects }), refusal('external.not-to-correct'));
    const second = await aReport(t, joint, t.velmora, { corrects: first, did: { en: 'One club opened.' } });
    await assert.rejects(
      aReport(t, joint, t.velmora, { corrects: first }),
      refusal('external.not-to-correct'),
    );
    const { reports, merged } = await theJoint(t.reader, joint);
    assert.deepEqual(
      reports.map(({ report }) => report),
      [first, other, second],
    );
    assert.deepEqual(new Set(merged.did.map(({ report }) => report)), new Set([other, second]));
  });

  it('is refused of a side that never accepted, of days to come, and where it names somebody', async () => {
    const joint = await anActivity(t);
    for (const [side, more, code] of [
      [t.league, {}, 'external.no-such-side'],
      [t.ours, { joint: await aProposal(t) }, 'kernel.wrong-state'],
      [t.ours, { joint: nowhere }, 'kernel.not-found'],
      [t.ours, { untilOn: '2026-01-01' }, 'external.ends-before-start'],
      [t.ours, { untilOn: inDays(3) }, 'external.day-to-come'],
      [t.ours, { saidOn: inDays(3) }, 'external.day-to-come'],
      [t.ours, { did: { en: 'Teuta Kraniqi spoke' } }, 'external.somebody-named'],
    ] as const)
      await assert.rejects(aReport(t, joint, side, more), refusal(code), code);
    await says(t, joint, t.velmora, 'withdrawn');
    await aReport(t, joint, t.velmora);
    assert.equal((await theJoint(t.reader, joint)).merged.did.length, 1, 'it still tells of the time before');
  });
});
