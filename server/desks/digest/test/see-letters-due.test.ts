import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { seeLettersDue } from '../operations/see-letters-due.ts';
import { subscribe } from '../operations/subscribe.ts';
import { choice, type DigestHouse, openDigestHouse } from './builders.ts';

describe('letters that wait', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('are told to the clock, and none when nothing waits or it is night', async () => {
    const waits = async () => (await t.clock<{ waiting: boolean }>(seeLettersDue, {})).waiting;
    assert.equal(await waits(), false);
    await t.anybody(subscribe, { address: 'ana@town.xc', choice });
    assert.equal(await waits(), true);
    await t.take();
    assert.equal(await waits(), false);
    await t.confirmed('ben@town.xc');
    t.on(0.7);
    assert.equal(await waits(), false, 'two in the morning');
    t.on(1);
    assert.equal(await waits(), true);
  });
});
