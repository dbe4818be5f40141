import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findSession } from '#kernel/identity/sessions.ts';
import { hashSecret } from '#kernel/keys/files.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { inviteAgain } from '../operations/invite-again.ts';
import {
  administrator,
  auditor,
  coordinator,
  everythingKept,
  keeper,
  lastEntry,
  officer,
} from './builders.ts';
import { type Openings, openOpenings, reason } from './openings.ts';

const samePerson = refusal('kernel.same-person');

describe('an account opened anew by two people', { skip: withoutServer() }, () => {
  let o: Openings;
  before(async () => {
    o = await openOpenings();
  });
  after(() => o?.close());

  it('takes one who asks and another who confirms; only then is there a link, and every way in ends', async () => {
    const person = await o.employed(coordinator);
    const opening = await o.ask(o.admin, person.user);
    assert.ok(await findSession(o.door, person.secret), 'what is asked changes nothing');
    await assert.rejects(o.confirm(o.admin, opening), samePerson, 'not who asked');
    const done = await o.confirm(o.overseer, opening);
    assert.equal(done.user, person.user);
    for (const operation of ['office.open-anew', 'office.confirm-opening'])
      assert.deepEqual((await lastEntry(o.t, operation)) as { about: string[] }, {
        about: [person.user],
        user_id: operation === 'office.open-anew' ? o.admin.user : o.overseer.user,
        outcome: 'done',
      });
    const hours = (new Date(done.invitation.until).getTime() - Date.now()) / 3_600_000;
    assert.ok(hours > 23.9 && hours <= 24, `${hours} hours`);
    const secret = done.invitation.path.split('#')[1] ?? '';
    const invited = await o.door.pool.query('select user_id from kernel.door_invited($1)', [
      hashSecret(secret),
    ]);
    assert.equal(invited.rows[0]?.user_id, person.user);
    assert.equal(await findSession(o.door, person.secret), undefined);
    const left = await asOwner(
      o.t,
      `select (select count(*)::int from kernel.passkeys where user_id = $1) as keys,
         password_hash, totp_secret, recovery_hashes from kernel.credentials where user_id = $1`,
      [person.user],
    );
    assert.deepEqual(left, [{ keys: 0, password_hash: null, totp_secret: null, recovery_hashes: [] }]);
    await assert.rejects(o.confirm(o.protector, opening), refusal('kernel.not-found'), 'once');
    assert.ok(!(await everythingKept(o.t)).includes(secret), 'the link is kept nowhere');
    await assert.rejects(
      o.admin.does(inviteAgain, { user: person.user, reason }),
      refusal('kernel.signs-in-already'),
      'nor does the administrator get a link of their own afterwards',
    );
  });

  it('is nobody’s own: neither asked nor confirmed for oneself', async () => {
    await assert.rejects(o.ask(o.admin, o.admin.user), samePerson);
    const opening = await o.ask(o.protector, o.admin.user);
    await assert.rejects(o.confirm(o.admin, opening), samePerson);
    assert.ok(await findSession(o.door, o.admin.secret));
  });

  it('has the one who watches among the two, also where they watch from tomorrow on or are proposed', async () => {
    const second = await o.employed(administrator);
    const watched = [
      await o.employed(keeper),
      await o.employed(auditor),
      await o.employed(administrator),
      await o.employed(coordinator),
    ];
    await asOwner(
      o.t,
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, from_on, reason)
       select gen_random_uuid(), circle_id, post_id, $1, current_date + 1, 'test' from kernel.posts where post_id = $2`,
      [watched[3]?.user, o.overseer.post],
    );
    for (const { user } of watched) {
      const opening = await o.ask(o.admin, user);
      await assert.rejects(o.confirm(second, opening), samePerson, 'two administrators are not enough');
      assert.ok(await o.confirm(o.protector, opening));
    }
    const proposed = await o.employed(coordinator);
    await asOwner(
      o.t,
      `insert into kernel.proposed_holdings (proposal_id, circle_id, post_id, user_id, deputy, from_on, reason, proposed_by)
       select gen_random_uuid(), circle_id, post_id, $1, false, current_date, 'test', $3 from kernel.posts where post_id = $2`,
      [proposed.user, o.overseer.post, o.admin.user],
    );
    await assert.rejects(o.confirm(second, await o.ask(o.admin, proposed.user)), samePerson);
    const guard = await o.employed(officer);
    const opening = await o.ask(o.admin, guard.user);
    await assert.rejects(o.confirm(o.protector, opening), samePerson, 'over the officer the auditor watches');
    assert.ok(await o.confirm(o.overseer, opening));
    const other = await o.employed(administrator);
    assert.ok(
      await o.confirm(o.overseer, await o.ask(o.protector, other.user)),
      'the officer asks, the auditor confirms',
    );
  });

  it('does not count who asked once they hold that post no longer', async () => {
    const person = await o.employed(coordinator);
    const leaving = await o.t.employ(administrator);
    const opening = await o.ask(leaving, person.user);
    await asOwner(o.t, `update kernel.holdings set ended_at = now() where user_id = $1`, [leaving.user]);
    await assert.rejects(o.confirm(o.overseer, opening), samePerson);
  });
});
