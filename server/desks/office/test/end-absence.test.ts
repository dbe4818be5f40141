import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '#kernel/ids.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { inSession } from '#kernel/test/raw.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { endAbsence } from '../operations/end-absence.ts';
import { enterAbsence } from '../operations/enter-absence.ts';
import { readPost } from '../operations/read-post.ts';
import { administrator, auditor, openOffice } from './builders.ts';

describe('taking an absence back', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('leaves nothing of it with the post, and says whose it was', async () => {
    const { post, user } = await t.employ(auditor);
    const fromOn = new Date().toISOString().slice(0, 10);
    const { absence } = await admin.does<{ absence: string }>(enterAbsence, {
      post,
      user,
      fromOn,
      untilOn: fromOn,
    });
    assert.deepEqual(await admin.does(endAbsence, { post, absence }), { user, fromOn, untilOn: fromOn });
    assert.deepEqual((await admin.does<{ absences: object[] }>(readPost, { post })).absences, []);
    await assert.rejects(admin.does(endAbsence, { post, absence }), refusal('kernel.not-found'));
  });

  it('refuses one that is not there, or of another post', async () => {
    const [one, other] = [await t.employ(auditor), await t.employ(auditor)];
    const fromOn = new Date().toISOString().slice(0, 10);
    const days = { fromOn, untilOn: fromOn };
    const { absence } = await admin.does<{ absence: string }>(enterAbsence, {
      post: one.post,
      user: one.user,
      ...days,
    });
    for (const wrong of [
      { post: other.post, absence },
      { post: one.post, absence: newId() },
    ])
      await assert.rejects(admin.does(endAbsence, wrong), refusal('kernel.not-found'));
    const asked = inSession(t.database.pools.app, admin.secret, (client) =>
      client.query('select kernel.end_absence($1)', [newId()]),
    );
    await assert.rejects(asked, /no such record/);
  });
});
