import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { addOrganisation } from '../operations/add-organisation.ts';
import { findOrganisations } from '../operations/find-organisations.ts';
import { findPosts } from '../operations/find-posts.ts';
import { findUsers } from '../operations/find-users.ts';
import { givePost } from '../operations/give-post.ts';
import { handOverPost } from '../operations/hand-over-post.ts';
import { readLedger } from '../operations/read-ledger.ts';
import { readPost } from '../operations/read-post.ts';
import { readToday } from '../operations/read-today.ts';
import { readUser } from '../operations/read-user.ts';
import { administrator, anOrganisation, aPost, auditor, aUser, nameOf, openOffice } from './builders.ts';

describe('statements sent to the database', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let overseer: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    overseer = await t.employ(auditor);
    for (let i = 0; i < 25; i += 1) {
      const organisation = await anOrganisation(admin);
      const post = await aPost(admin, { organisation });
      await admin.does(givePost, { post, user: await aUser(admin), reason: 'an invented order' });
    }
  });
  after(() => t?.close());

  /** How many statements an operation sends, `begin`, `enter`, ledger row and `commit` included. */
  async function count(by: AtWork, operation: AnyOperation, input: object): Promise<number> {
    const client = await t.database.pools.app.connect();
    const send = client.query;
    let sent = 0;
    client.query = ((...given: Parameters<typeof send>) => {
      sent += 1;
      return send.apply(client, given);
    }) as typeof send;
    const others = Array.from({ length: 19 }, () => t.database.pools.app.connect());
    const held = await Promise.all(others);
    client.release();
    try {
      await by.does(operation, input);
      assert.ok(sent >= 3, 'nothing was counted');
      return sent;
    } finally {
      client.query = send;
      for (const other of held) other.release();
    }
  }

  const budgets: [AnyOperation, number][] = [
    [findOrganisations, 4],
    [findPosts, 5],
    [findUsers, 5],
    [readToday, 13],
  ];
  for (const [operation, budget] of budgets) {
    it(`are at most ${budget} for ${operation.name}, however many rows there are`, async () => {
      assert.ok((await count(admin, operation, {})) <= budget);
    });
  }

  it('are at most 5 for a page of the ledger', async () => {
    assert.ok((await count(overseer, readLedger, { limit: 200 })) <= 5);
  });

  it('are few for one post, one person and a hand-over', async () => {
    const post = await aPost(admin);
    const user = await aUser(admin);
    assert.ok((await count(admin, readPost, { post })) <= 8);
    assert.ok((await count(admin, readUser, { user })) <= 8);
    assert.ok(
      (await count(admin, handOverPost, { post, from: null, to: user, reason: 'an invented order' })) <= 9,
    );
    assert.ok((await count(admin, addOrganisation, { kind: 'other', names: nameOf('One more') })) <= 6);
  });
});
