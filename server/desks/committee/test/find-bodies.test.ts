import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findBodies } from '../operations/find-bodies.ts';
import { aBody, type CommitteeHouse, openCommitteeHouse } from './builders.ts';

describe('the list of committees', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('shows each with its seats, the chair first, and nothing of another circle', async () => {
    const [body, hidden] = [await aBody(t), await aBody(t)];
    await hide(t, hidden);
    const { bodies } = await t.reader.does<{ bodies: { body: string; seats: { holds: string }[] }[] }>(
      findBodies,
      {},
    );
    assert.deepEqual(
      bodies.map((one) => [one.body, one.seats.map(({ holds }) => holds)]),
      [[body, ['chair', 'member', 'substitute']]],
    );
  });
});
