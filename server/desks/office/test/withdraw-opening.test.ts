import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findSession } from '#kernel/identity/sessions.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { withdrawOpening } from '../operations/withdraw-opening.ts';
import { coordinator } from './builders.ts';
import { type Openings, openOpenings, reason } from './openings.ts';

describe('what was asked for an account', { skip: withoutServer() }, () => {
  let o: Openings;
  before(async () => {
    o = await openOpenings();
  });
  after(() => o?.close());

  it('waits seven days, is taken back with a reason, and a new question ends the earlier one', async () => {
    const person = await o.employed(coordinator);
    const first = await o.ask(o.admin, person.user);
    const next = await o.ask(o.protector, person.user);
    await assert.rejects(o.confirm(o.overseer, first), refusal('kernel.not-found'));
    assert.deepEqual(await o.overseer.does(withdrawOpening, { opening: next, reason }), {
      user: person.user,
    });
    await assert.rejects(o.confirm(o.overseer, next), refusal('kernel.not-found'));
    await assert.rejects(
      o.overseer.does(withdrawOpening, { opening: next, reason }),
      refusal('kernel.not-found'),
    );
    const last = await o.ask(o.admin, person.user);
    await asOwner(o.t, `update kernel.openings set ends_at = now() where opening_id = $1`, [last]);
    await assert.rejects(o.confirm(o.overseer, last), refusal('kernel.not-found'));
    assert.ok(await findSession(o.door, person.secret));
  });
});
