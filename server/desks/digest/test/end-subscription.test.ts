import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { endSubscription } from '../operations/end-subscription.ts';
import { type DigestHouse, openDigestHouse } from './builders.ts';

describe('ending the letters', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('erases what was confirmed, and silences what was not', async () => {
    const link = await t.confirmed('ana@town.xc');
    await refused('kernel.not-found', () => t.anybody(endSubscription, { ...link, secret: 'A'.repeat(43) }));
    assert.deepEqual(await t.anybody(endSubscription, link), { ended: true });
    await refused('kernel.not-found', () => t.anybody(endSubscription, link));
    const pending = await t.asked('ben@town.xc');
    await t.anybody(endSubscription, pending);
    assert.deepEqual(
      await t.asked('ben@town.xc'),
      { subscription: '', secret: '' },
      'no letter for two days',
    );
  });
});
