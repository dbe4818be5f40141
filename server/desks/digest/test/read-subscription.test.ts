import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readSubscription } from '../operations/read-subscription.ts';
import { choice, type DigestHouse, nowhere, openDigestHouse } from './builders.ts';

describe('what a reader chose', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('is shown by the link alone, without the address', async () => {
    const link = await t.asked('ana@town.xc', { places: ['Orvik'] });
    const seen = await t.anybody<{ state: string; choice: object }>(readSubscription, link);
    assert.deepEqual([seen.state, seen.choice], ['asked', { ...choice, places: ['Orvik'] }]);
    assert.ok(!JSON.stringify(seen).includes('town.xc'));
    await refused('kernel.not-found', () => t.anybody(readSubscription, { ...link, secret: 'A'.repeat(43) }));
    await refused('kernel.not-found', () => t.anybody(readSubscription, { ...link, subscription: nowhere }));
  });
});
