import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { returnLetter } from '../operations/return-letter.ts';
import { readSubscription } from '../operations/read-subscription.ts';
import { type DigestHouse, nowhere, openDigestHouse } from './builders.ts';

describe('a letter that did not leave', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('comes again with the same news; an address that takes nothing three times is erased', async () => {
    const link = await t.confirmed('ana@town.xc');
    const back = (refused: boolean) => t.clock(returnLetter, { letter: link.subscription, refused });
    await t.tell('A plan');
    t.on(1);
    assert.equal((await t.take()).length, 1);
    assert.deepEqual(await back(false), { kept: true });
    assert.deepEqual(await t.take(), [], 'it rests');
    t.on(1.1);
    assert.match((await t.take())[0]?.text ?? '', /A plan/);
    for (const [days, kept] of [
      [2, true],
      [3, true],
      [4, false],
    ] as const) {
      assert.deepEqual(await back(true), { kept });
      t.on(days);
      assert.equal((await t.take()).length, kept ? 1 : 0);
    }
    await refused('kernel.not-found', () => t.anybody(readSubscription, link));
    await refused('kernel.not-found', () => t.clock(returnLetter, { letter: nowhere, refused: true }));
  });

  it('to somebody who has not said yes is not tried where nobody is', async () => {
    const link = await t.asked('nobody@town.xc');
    assert.deepEqual(await t.clock(returnLetter, { letter: link.subscription, refused: true }), {
      kept: false,
    });
    await refused('kernel.not-found', () => t.anybody(readSubscription, link));
    assert.deepEqual(await t.take(), []);
  });
});
