import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { takeLetters } from '../operations/take-letters.ts';
import { subscribe } from '../operations/subscribe.ts';
import { choice, type DigestHouse, openDigestHouse, type Taken } from './builders.ts';

describe('taking letters', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('gives each once, also to two servers at once, fifty at a time', async () => {
    for (let n = 0; n < 60; n += 1) await t.anybody(subscribe, { address: `reader${n}@town.xc`, choice });
    const [one, other] = await Promise.all([
      t.clock<Taken>(takeLetters, {}),
      t.clock<Taken>(takeLetters, {}),
    ]);
    const rest = await t.take();
    const all = [one.letters, other.letters, rest].flat().map(({ to }) => to);
    assert.deepEqual([all.length, new Set(all).size], [60, 60]);
    assert.ok(one.more || other.more);
    assert.deepEqual(await t.take(), []);
  });

  it('holds what became public since the last, and what is taken back before it leaves is not in it', async () => {
    await t.confirmed('ana@town.xc');
    await t.tell('A plan', { link: 'https://office.xc/plan' });
    await t.tell('To come', { from: '2999-01-01' });
    t.on(1);
    const [letter] = await t.take();
    assert.match(letter?.text ?? '', /Plans\n\n- A plan\n {2}https:\/\/office\.xc\/plan\n\n/);
    assert.ok(!letter?.text.includes('To come'));
  });
});
