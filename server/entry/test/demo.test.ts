/** One-click sign-in of invented people: in a demo, on this machine, under a name of this machine, and nowhere else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { keeper, openTrialHouse } from '#kernel/test/trial.ts';
import { openEntry, type TestEntry } from './open-entry.ts';

describe('demo sign-in', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let owner: Client;
  let one: AtWork;
  before(async () => {
    t = await openTrialHouse();
    e = await openEntry(t);
    one = await t.employ(keeper);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await e?.close();
    await t?.close();
  });

  const click = (on: TestEntry, headers: Record<string, string> = {}) =>
    on.post('/api/session/demo', undefined, { persona: one.login }, headers);

  it('demo sign-in exists on loopback only', async () => {
    assert.equal((await click(e)).json['signedIn'], true);
    assert.ok((await e.ask('/api/session/personas')).text.includes(one.login));
    for (const header of ['x-forwarded-for', 'forwarded']) {
      assert.equal((await click(e, { [header]: '127.0.0.1' })).status, 404, header);
      assert.equal(
        (await e.ask('/api/session/personas', { headers: { [header]: '127.0.0.1' } })).status,
        404,
      );
    }
    assert.equal((await click(e, { host: 'attacker.example' })).status, 403);
    const named = await openEntry(t, { origin: 'https://zaedno.example' });
    try {
      assert.equal(
        (await click(named, { host: 'zaedno.example' })).status,
        404,
        'a name of ours that is not of this machine',
      );
    } finally {
      await named.close();
    }
    const off = await openEntry(t, { demo: false });
    try {
      assert.equal((await click(off)).status, 404);
      assert.equal((await off.ask('/api/session/personas')).status, 404);
    } finally {
      await off.close();
    }
  });

  it('somebody who is not invented here is not found', async () => {
    for (const persona of ['nobody', '', 'clock', "' or 1=1 --"]) {
      const answer = await e.post('/api/session/demo', undefined, { persona });
      assert.ok([404, 422].includes(answer.status), persona);
      assert.equal(answer.headers['set-cookie'], undefined);
    }
  });

  it('in a real database the database itself refuses, whatever the server believes', async () => {
    await owner.query('alter table kernel.node disable trigger node_is_fixed');
    await owner.query('update kernel.node set demo = false');
    assert.equal((await click(e)).status, 404);
    assert.equal((await e.ask('/api/session/personas')).text, '[]');
  });
});
