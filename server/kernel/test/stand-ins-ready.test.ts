/** Who could stand in today, asked of the one function that every call of a stand-in rests on. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { houseCircle, newId } from '../ids.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { keeper, openTrialHouse } from './trial.ts';

const standIn = { login: 'stand-in', roles: ['office.stand-in'], purposes: ['oversight'] } as const;

describe('who is ready to stand in', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let first: AtWork;
  let second: AtWork;
  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    first = await t.employ(keeper);
    second = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  /** As two people would have named them; answers the id. */
  async function named(person: AtWork, confirmed = true): Promise<string> {
    const id = newId();
    await owner.query(
      `insert into kernel.stand_ins (stand_in_id, circle_id, desk, user_id, post_id, reason, named_by, confirmed_by, confirmed_at)
       values ($1, $2, 'trial', $3, $4, 'x', $5, $6, $7)`,
      [
        id,
        houseCircle,
        person.user,
        person.post,
        first.user,
        confirmed ? second.user : null,
        confirmed ? new Date() : null,
      ],
    );
    return id;
  }

  it('is confirmed, of another institution, and on no other side of the desk', async () => {
    const insider = await t.employ(keeper);
    const [fit, unconfirmed, inside, across] = [
      await t.employ(standIn),
      await t.employ(standIn),
      await t.employ(standIn),
      await t.employ(standIn),
    ];
    await owner.query('update kernel.posts set organisation_id = $1 where post_id = $2', [
      insider.organisation,
      inside.post,
    ]);
    await owner.query(
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, from_on, reason) values ($1, $2, $3, $4, current_date, 'x')`,
      [newId(), houseCircle, insider.post, across.user],
    );
    const wanted = await named(fit);
    await named(unconfirmed, false);
    await named(inside);
    await named(across);
    const ready = await owner.query(`select kernel.stand_ins_ready('trial') as id`);
    assert.deepEqual(
      ready.rows.map(({ id }) => id as string),
      [wanted],
    );
  });
});
