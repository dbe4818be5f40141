/** Who is there before anybody can sign in. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Door } from '../identity/door.ts';
import { acceptInvitation, readInvitation } from '../identity/invitation.ts';
import { makeFirstPeople } from '../identity/first-people.ts';
import { codeAt } from '../identity/second-factor.ts';
import { newId } from '../ids.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { withoutServer } from './database.ts';
import type { TestHouse } from './house.ts';
import { comeIn } from './people.ts';
import { inSession } from './raw.ts';
import { openTrialHouse } from './trial.ts';

describe('the first people of a house', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  before(async () => {
    t = await openTrialHouse();
    const clock = () => new Date();
    door = { pool: t.database.pools.door, clock, key: randomSecret(), credentialKey: randomSecret() };
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const invited = async (secret: string | undefined) =>
    (await t.database.pools.door.query('select * from kernel.door_invited($1)', [hashSecret(secret ?? '')]))
      .rows[0];

  it('are an administrator with a link of half an hour, and the clock', async () => {
    const first = await makeFirstPeople(owner);
    assert.equal((await invited(first.invitation))?.user_id, first.administrator.user);
    const ends = await owner.query(
      `select ends_at between now() + interval '29 minutes' and now() + interval '30 minutes' as soon
       from kernel.invitations where user_id = $1`,
      [first.administrator.user],
    );
    assert.deepEqual(ends.rows, [{ soon: true }]);
    const clock = await t.database.pools.door.query(`select * from kernel.door_service('clock')`);
    assert.equal(clock.rows.length, 1);
  });

  it('are made once; until somebody signs in, each start ends the old link and makes a new one', async () => {
    const first = await makeFirstPeople(owner);
    const again = await makeFirstPeople(owner);
    assert.deepEqual(again.administrator, first.administrator);
    assert.equal(await invited(first.invitation), undefined);
    assert.ok(await invited(again.invitation));
  });

  it('the link works once and for half an hour', async () => {
    const { administrator, invitation = '' } = await makeFirstPeople(owner);
    const kept = await owner.query('select i::text as row from kernel.invitations i');
    assert.ok(
      kept.rows.length > 0 && !kept.rows.some(({ row }) => row.includes(invitation)),
      'a hash is kept',
    );
    const ended = { code: 'kernel.invitation-ended' };
    const opens = (minutes: string) =>
      owner.query(
        `update kernel.invitations set ends_at = now() + ($2)::interval where user_id = $1 and secret_hash = $3`,
        [administrator.user, minutes, hashSecret(invitation)],
      );
    await opens('-1 second');
    await assert.rejects(readInvitation(door, invitation), ended);
    await opens('30 minutes');
    const { totp, enrolment } = await readInvitation(door, invitation);
    const accept = async () =>
      await acceptInvitation(door, {
        language: 'sq',
        secret: invitation,
        enrolment,
        password: 'an invented long password',
        code: codeAt(totp.secret, door.clock()),
      });
    const both = await Promise.allSettled([accept(), accept()]);
    assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected']);
    await assert.rejects(accept(), ended);
    const spoken = await owner.query('select language from kernel.users where user_id = $1', [
      administrator.user,
    ]);
    assert.deepEqual(spoken.rows, [{ language: 'sq' }], 'whoever fills in the page speaks its language');
    await owner.query('delete from kernel.credentials');
  });

  it('begin with one administrator, who gives one other person of the office a post alone, and nobody ever again', async () => {
    const { administrator } = await makeFirstPeople(owner);
    await owner.query(
      `insert into kernel.known_roles (role) values ('office.auditor'), ('office.administrator') on conflict do nothing`,
    );
    const secret = await comeIn(
      t.database.pools,
      { ...administrator, login: 'administrator' },
      'office-administration',
    );
    const by = <T>(text: string, values: unknown[]) =>
      inSession(
        t.database.pools.app,
        secret,
        async (client) => (await client.query(text, values)).rows[0] as T,
      );
    const give = async () => {
      const [post, user, holding] = [newId(), newId(), newId()];
      await by(`select kernel.new_post($1, $2, '{"en":"x"}', '{office.auditor}', '{oversight}')`, [
        post,
        administrator.organisation,
      ]);
      await by(`select kernel.new_user($1, 'Invented', $2, 'en', null)`, [user, `somebody-${user}`]);
      const text = `select kernel.give_post($1, $2, $3, false, current_date, null, 'test') as state`;
      return { post, user, state: (await by<{ state: string }>(text, [holding, post, user])).state };
    };
    const first = await give();
    assert.equal(first.state, 'given');
    assert.equal((await give()).state, 'proposed');
    await by('select kernel.end_holding($1, $2, current_date)', [first.post, first.user]);
    assert.equal((await give()).state, 'proposed', 'whoever ended the other’s post is not the first again');
  });

  it('get no link any more once somebody has set up their sign-in', async () => {
    const { administrator } = await makeFirstPeople(owner);
    await owner.query(`insert into kernel.credentials (user_id, password_hash) values ($1, 'a hash')`, [
      administrator.user,
    ]);
    assert.equal((await makeFirstPeople(owner)).invitation, undefined);
  });
});
