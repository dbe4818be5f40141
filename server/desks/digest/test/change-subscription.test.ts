import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { changeSubscription } from '../operations/change-subscription.ts';
import { choice, type DigestHouse, openDigestHouse } from './builders.ts';

describe('choosing anew', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('changes the next letter and lets the subscription last longer', async () => {
    const link = await t.confirmed('ana@town.xc');
    const change = (more: object, of: object = link) =>
      t.anybody<{ endsOn: string }>(changeSubscription, { ...of, choice: { ...choice, ...more } });
    const before = (await change({})).endsOn;
    t.on(3);
    assert.ok((await change({ lines: ['L4'], language: 'sq' })).endsOn > before);
    await refused('digest.no-such-place', () => change({ places: ['Atlantis'] }));
    await refused('kernel.not-found', () => change({}, { ...link, secret: 'A'.repeat(43) }));
    const pending = await t.asked('ben@town.xc');
    await refused('kernel.not-found', () => change({}, pending));
    await t.tell('Of another line', { lines: ['L1'] });
    await t.tell('Of this line', { lines: ['L4'] });
    t.on(4);
    const [letter, ...others] = await t.take();
    assert.deepEqual(others, []);
    assert.match(letter?.text ?? '', /Plane\n\n- Of this line\n/);
    assert.ok(!letter?.text.includes('another line'));
  });
});
