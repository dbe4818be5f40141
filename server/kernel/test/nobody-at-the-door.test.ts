/** The door's functions, asked with what opens nothing: they answer nothing, and change nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { newId } from '../ids.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { keeper, openTrialHouse } from './trial.ts';

describe('nobody at the door', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let person: AtWork;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    person = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const ask = async (call: string, values: unknown[]) =>
    (await t.database.pools.door.query(`select * from kernel.${call} as found`, values)).rows[0];
  const stranger = () => hashSecret(randomSecret());
  const acceptByPasskey = (invitation: Buffer, credential: string) =>
    ask(`door_accept_by_passkey($1, $2, $3, '\\x01', 0, 'A key', 'en')`, [invitation, newId(), credential]);

  it('accepts no invitation that was not sent, by a passkey or by a provider', async () => {
    assert.equal((await acceptByPasskey(stranger(), 'a new key')).found, null);
    assert.deepEqual(
      await ask(`door_accept_by_subject($1, $2, 'https://issuer.example', '\\x02', 'en')`, [
        stranger(),
        newId(),
      ]),
      { invited: null, taken: false },
    );
    const kept = await owner.query(
      'select (select count(*) from kernel.passkeys) + (select count(*) from kernel.federated_ties) as n',
    );
    assert.equal(Number(kept.rows[0].n), 0);
  });

  it('accepts no passkey that is somebody’s already, and leaves the invitation open', async () => {
    await owner.query(
      `insert into kernel.passkeys (passkey_id, user_id, credential_id, public_key, counter, name)
       values ($1, $2, 'a key of theirs', '\\x00', 0, 'x')`,
      [newId(), person.user],
    );
    const invited = await t.employ(keeper);
    const invitation = stranger();
    await owner.query(
      `insert into kernel.invitations (secret_hash, user_id, ends_at) values ($1, $2, now() + interval '1 hour')`,
      [invitation, invited.user],
    );
    assert.equal((await acceptByPasskey(invitation, 'a key of theirs')).found, null);
    assert.equal((await acceptByPasskey(invitation, 'a key of their own')).found, invited.user);
  });

  it('ties nothing to nobody, and unties nothing for nobody', async () => {
    assert.equal(
      (await ask(`door_tie($1, $2, 'https://issuer.example', '\\x02', true)`, [stranger(), newId()])).found,
      null,
    );
    // In a demo everybody has a way in; elsewhere nobody is told of a last one that is not there.
    await owner.query(
      'alter table kernel.node disable trigger user; update kernel.node set demo = false; alter table kernel.node enable trigger user',
    );
    assert.equal((await ask('door_untie($1, $2)', [stranger(), newId()])).found, null);
  });
});
