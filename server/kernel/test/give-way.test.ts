/** A deployment among people at work: it gives way, and in the end has done its work once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { givingWay } from '../db/give-way.ts';
import { withoutServer } from './database.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { trialSource } from './trial.ts';

describe('a deployment', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let deployer: Client;
  let person: Client;
  before(async () => {
    t = await openTestHouse([trialSource]);
    [deployer, person] = [1, 2].map(() => new Client({ connectionString: t.database.ownerUrl })) as [
      Client,
      Client,
    ];
    await deployer.connect();
    await person.connect();
  });
  after(async () => {
    await deployer?.end();
    await person?.end();
    await t?.close();
  });

  it('lets people end what they are at, who hold one table and ask for another', async () => {
    await person.query("set lock_timeout = '2s'");
    await person.query('begin');
    await person.query('select count(*) from kernel.users');
    let done = 0;
    const deployed = givingWay(deployer, ['kernel', 'trial'], async () => {
      done += 1;
      await deployer.query("comment on table kernel.acts is 'changed'");
    });
    await pause(150);
    // The deployment holds this one by now, and waits for the other: one of the two must go back.
    await person.query('select count(*) from kernel.acts');
    assert.equal(done, 0, 'nothing begins before every table is held');
    await person.query('commit');
    await deployed;
    assert.equal(done, 1);
  });

  it('tells any other fault at once, and leaves nothing of itself', async () => {
    let done = 0;
    const failing = givingWay(deployer, ['kernel'], async () => {
      done += 1;
      await deployer.query('create table kernel.half_done (one integer)');
      await deployer.query('select 1 / 0');
    });
    await assert.rejects(failing, /division by zero/);
    assert.equal(done, 1);
    const left = await person.query("select to_regclass('kernel.half_done') as name");
    assert.equal(left.rows[0].name, null);
  });
});
