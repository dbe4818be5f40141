import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { confirmSubscription } from '../operations/confirm-subscription.ts';
import { readSubscription } from '../operations/read-subscription.ts';
import { type DigestHouse, nowhere, openDigestHouse } from './builders.ts';

describe('saying yes', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('is done once, by the link, and takes the place of what the address had before', async () => {
    const first = await t.confirmed('ana@town.xc');
    await refused('kernel.wrong-state', () => t.anybody(confirmSubscription, first));
    // Whether it is confirmed is told to nobody without the secret.
    for (const wrong of [
      { ...first, secret: 'A'.repeat(43) },
      { ...first, subscription: nowhere },
    ])
      await refused('kernel.not-found', () => t.anybody(confirmSubscription, wrong));
    const second = await t.asked('ana@town.xc');
    assert.equal(
      (await t.anybody<{ state: string }>(readSubscription, first)).state,
      'confirmed',
      'until yes',
    );
    const { endsOn } = await t.anybody<{ endsOn: string }>(confirmSubscription, second);
    assert.ok(endsOn > '2028', 'two years from now');
    await refused('kernel.not-found', () => t.anybody(readSubscription, first));
  });
});
