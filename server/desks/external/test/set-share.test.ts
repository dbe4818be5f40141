import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { setShare } from '../operations/set-share.ts';
import { nowhere } from './builders.ts';
import { anActivity, aProposal, type JointHouse, openJointHouse, says, theJoint } from './joint.ts';

describe('the shared budget', { skip: withoutServer() }, () => {
  let t: JointHouse;
  before(async () => {
    t = await openJointHouse();
  });
  after(() => t?.close());

  it('sums each currency by itself, for all sides and for each, and says where nothing is said of what was spent', async () => {
    const joint = await anActivity(t);
    const set = (side: string, currency: string, planned: number, spent: number | null, more: object = {}) =>
      t.editor.does<{ share: string }>(setShare, {
        joint,
        side,
        says: { en: 'Rooms' },
        currency,
        planned,
        spent,
        change: null,
        ...more,
      });
    await set(t.ours.id, 'MKD', 100_000, 50_000);
    await set(t.velmora.id, 'EUR', 1_000, null);
    const { share } = await set(t.ours.id, 'EUR', 250, 250);
    const found = await theJoint(t.reader, joint);
    assert.deepEqual(found.sums, [
      { currency: 'EUR', planned: 1_250, spent: 250, spentUnsaid: 1 },
      { currency: 'MKD', planned: 100_000, spent: 50_000, spentUnsaid: 0 },
    ]);
    assert.deepEqual(found.sumsOfSides.find(({ side }) => side === t.velmora.id)?.sums, [
      { currency: 'EUR', planned: 1_000, spent: 0, spentUnsaid: 1 },
    ]);
    const change = { share, base: 1 };
    const other = await anActivity(t);
    for (const [more, code] of [
      [{ joint: await aProposal(t) }, 'kernel.wrong-state'],
      [{ joint: nowhere }, 'kernel.not-found'],
      [{ change: { share: nowhere, base: 1 } }, 'kernel.not-found'],
      [{ joint: other, change }, 'kernel.not-found'],
      [{ change: { share, base: 2 } }, 'kernel.changed-meanwhile'],
      [{ side: t.league.id }, 'external.no-such-side'],
      [{ currency: 'eur' }, 'kernel.input-invalid'],
      [{ planned: 0.5 }, 'kernel.input-invalid'],
      [{ says: { en: 'Fee of Teuta Kraniqi' } }, 'external.somebody-named'],
    ] as const)
      await assert.rejects(set(t.ours.id, 'EUR', 1, null, more), refusal(code), code);
    await set(t.ours.id, 'EUR', 300, 275, { change });
    assert.equal((await theJoint(t.reader, joint)).sums[0]?.planned, 1_300);
    await says(t, joint, t.velmora, 'withdrawn');
    await assert.rejects(set(t.velmora.id, 'EUR', 1, null), refusal('external.side-takes-no-part'));
  });
});
