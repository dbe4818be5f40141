import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answerOpening, findOwnOpenings } from '#kernel/identity/own-openings.ts';
import { findSession } from '#kernel/identity/sessions.ts';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { comeIn } from '#kernel/test/people.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readToday } from '../operations/read-today.ts';
import { readUser } from '../operations/read-user.ts';
import { aUser, coordinator, lastEntry, nowhere } from './builders.ts';
import { type Openings, openOpenings, reason } from './openings.ts';

type Today = {
  openings: { opening: string; name: string; reason: string }[];
  waitingFor: { openings: { opening: string }[] };
};

describe('to ask that an account be opened anew', { skip: withoutServer() }, () => {
  let o: Openings;
  before(async () => {
    o = await openOpenings();
  });
  after(() => o?.close());

  it('is for accounts that were in use: a new one needs a link alone, and nobody else is found', async () => {
    const user = await aUser(o.admin);
    await assert.rejects(o.ask(o.admin, user), refusal('kernel.wrong-state'));
    await assert.rejects(o.ask(o.admin, nowhere), refusal('kernel.not-found'));
    await assert.rejects(o.ask(o.admin, o.admin.user), refusal('kernel.same-person'));
    await assert.rejects(o.confirm(o.admin, nowhere), refusal('kernel.not-found'));
    const left = await o.employed(coordinator);
    const opening = await o.ask(o.admin, left.user);
    await asOwner(o.t, `update kernel.users set ended_on = current_date where user_id = $1`, [left.user]);
    await assert.rejects(o.confirm(o.overseer, opening), refusal('kernel.not-found'));
    await assert.rejects(o.ask(o.admin, left.user), refusal('kernel.not-found'));
  });

  it('waits on the second person’s Today and on the person’s page, and says who asked and why', async () => {
    const person = await o.employed(coordinator);
    const opening = await o.ask(o.admin, person.user);
    const theirs = await o.overseer.does<Today>(readToday, {});
    const found = theirs.openings.find((one) => one.opening === opening);
    assert.equal(found?.reason, reason);
    const mine = await o.admin.does<Today>(readToday, {});
    assert.ok(!mine.openings.some((one) => one.opening === opening));
    assert.ok(mine.waitingFor.openings.some((one) => one.opening === opening));
    const page = await o.overseer.does<{ inUse: boolean; opening: { turn: string; askedBy: string } }>(
      readUser,
      {
        user: person.user,
      },
    );
    assert.deepEqual(
      [page.inUse, page.opening.turn, page.opening.askedBy],
      [true, 'second', 'Invented administrator'],
    );
  });

  it('is told to the person, who stops it while it is asked, and reads afterwards who did it and why', async () => {
    const person = await o.employed(coordinator);
    const stranger = await o.employed(coordinator);
    const asked = await o.ask(o.admin, person.user);
    assert.deepEqual(await findOwnOpenings(o.door, stranger.secret), []);
    await assert.rejects(answerOpening(o.door, stranger.secret, asked), refusal('kernel.not-found'));
    const [told] = await findOwnOpenings(o.door, person.secret);
    assert.deepEqual(
      { ...told, at: '' },
      {
        id: asked,
        opened: false,
        at: '',
        reason,
        askedBy: 'Invented administrator',
        confirmedBy: null,
      },
    );
    assert.equal(await answerOpening(o.door, person.secret, asked), 'stopped');
    await assert.rejects(o.confirm(o.overseer, asked), refusal('kernel.not-found'));
    const again = await o.ask(o.admin, person.user);
    await o.confirm(o.overseer, again);
    const back = await comeIn(o.t.database.pools, person, 'strategy-work');
    const [opened] = await findOwnOpenings(o.door, back);
    assert.deepEqual([opened?.opened, opened?.confirmedBy], [true, 'Invented auditor']);
    assert.equal(await answerOpening(o.door, back, again), 'read');
    assert.deepEqual(await findOwnOpenings(o.door, back), []);
    for (const operation of ['kernel.stop-opening', 'kernel.read-opening'])
      assert.equal(((await lastEntry(o.t, operation)) as { user_id: string }).user_id, person.user);
  });

  it('is told to nobody by a token', async () => {
    const person = await o.employed(coordinator);
    const asked = await o.ask(o.admin, person.user);
    const token = `zt_${randomSecret()}`;
    await o.door.pool.query(
      `select kernel.door_make_token($1, gen_random_uuid(), $2, 'x', $3, 'strategy-work')`,
      [hashSecret(person.secret), hashSecret(token), person.post],
    );
    assert.ok(await findSession(o.door, token));
    assert.deepEqual(await findOwnOpenings(o.door, token), []);
    await assert.rejects(answerOpening(o.door, token, asked), refusal('kernel.not-found'));
  });
});
