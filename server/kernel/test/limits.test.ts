/** Limits of rate at the door: what is over them leaves no trace but a count. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Door } from '../identity/door.ts';
import { checkPassword } from '../identity/sign-in.ts';
import { hashText, randomSecret } from '../keys/files.ts';
import type { Refusal } from '../operation/errors.ts';
import { withoutServer } from './database.ts';
import type { TestHouse } from './house.ts';
import { openTrialHouse } from './trial.ts';

describe('the limits of the door', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let door: Door;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    const clock = () => new Date();
    door = { pool: t.database.pools.door, clock, key: randomSecret(), credentialKey: randomSecret() };
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const recorded = async () =>
    Number(
      (
        await owner.query(
          `select count(*) as n from kernel.ledger_entries where operation = 'kernel.sign-in'`,
        )
      ).rows[0].n,
    );
  async function tries(count: number, login: (index: number) => string, network: string): Promise<string[]> {
    const codes: string[] = [];
    for (let index = 0; index < count; index += 1)
      await checkPassword(door, { login: login(index), password: 'wrong', network }).catch((error: Refusal) =>
        codes.push(error.code),
      );
    return codes;
  }

  it('a flood is refused before it is recorded', async () => {
    const before = await recorded();
    const one = await tries(40, () => 'one-account', '192.0.2.1');
    assert.deepEqual(one.slice(0, 10), Array(10).fill('kernel.sign-in-failed'));
    assert.deepEqual(one.slice(10), Array(30).fill('kernel.too-many-attempts'));
    assert.equal(await recorded(), before + 10);
    await tries(1, () => 'first-of-many', '192.0.2.2');
    const key = hashText('network 192.0.2.2').toString('hex');
    await owner.query('update kernel.attempts set count = 95 where key = $1', [key]);
    const many = await tries(40, (index) => `name-${index}`, '192.0.2.2');
    assert.deepEqual(many.slice(0, 5), Array(5).fill('kernel.sign-in-failed'));
    assert.deepEqual(many.slice(5), Array(35).fill('kernel.too-many-attempts'));
    assert.equal(await recorded(), before + 16);
    assert.deepEqual(await tries(1, () => 'somebody-else', '192.0.2.3'), ['kernel.sign-in-failed']);
  });
});
