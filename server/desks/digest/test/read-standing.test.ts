import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { readStanding } from '../operations/read-standing.ts';
import { type DigestHouse, openDigestHouse } from './builders.ts';

describe('how the letters stand', { skip: withoutServer() }, () => {
  let t: DigestHouse;
  before(async () => {
    t = await openDigestHouse();
  });
  after(() => t?.close());

  it('is told as a band that is counted once a week, never as a number', async () => {
    const standing = () => t.coordinator<{ band: string; canSend: boolean }>(readStanding, {});
    const { band, canSend, ...more } = await standing();
    assert.deepEqual([band, canSend, Object.keys(more)], ['under-10', false, ['countedOn']]);
    for (let n = 0; n < 10; n += 1) await t.confirmed(`reader${n}@town.xc`);
    assert.equal((await standing()).band, 'under-10', 'the tenth is seen by nobody on its day');
  });
});
