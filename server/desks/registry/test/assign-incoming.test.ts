import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import {
  anIncoming,
  answersAlike,
  assign,
  inDays,
  nowhere,
  openRegistryHouse,
  opened,
  type RegistryHouse,
} from './builders.ts';

describe('assigning what came in', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('says who has it and until when, again where it was given to the wrong one, and the clock counts to that day', async () => {
    const { item } = await anIncoming(t.clerk);
    const due = () =>
      asOwner<{ day: string }>(
        t,
        `select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as day from kernel.deadlines where record_id = $1`,
        [item],
      );
    assert.deepEqual(await assign(t.clerk, item), { item, version: 2 });
    assert.deepEqual(await due(), [{ day: inDays(10) }]);
    await assign(t.clerk, item, { base: 2, dueOn: inDays(40), post: t.clerk.post });
    assert.deepEqual(await due(), [{ day: inDays(40) }]);
    const shown = (await opened(t.reader, item)).item;
    assert.deepEqual(
      [shown.state, shown.dueOn, shown.assignedTo?.organisation, shown.assignedTo?.post],
      ['assigned', inDays(40), t.clerk.organisation, t.clerk.post],
    );
    for (const [more, code] of [
      [{ dueOn: '2026-01-01' }, 'registry.day-gone'],
      [{ organisation: nowhere }, 'registry.no-such-organisation'],
      [{ post: nowhere }, 'registry.no-such-post'],
      [{ base: 1 }, 'kernel.changed-meanwhile'],
    ] as const)
      await assert.rejects(assign(t.clerk, item, { base: 3, ...more }), refusal(code));
  });

  it('answers alike for an item that is not there and one that is not theirs', async () => {
    await answersAlike(t, (item) => assign(t.clerk, item));
  });
});
