import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { confirmPost } from '../operations/confirm-post.ts';
import { givePost } from '../operations/give-post.ts';
import { withdrawPost } from '../operations/withdraw-post.ts';
import { administrator, aUser, nowhere, officer, openOffice } from './builders.ts';

const reason = 'an invented order was changed';

describe('taking back a proposed post', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('leaves nothing to confirm', async () => {
    const { post } = await t.employ({
      login: 'keeper',
      roles: ['trial.keeper'],
      purposes: ['prevention-support'],
    });
    const user = await aUser(admin);
    const { holding } = await admin.does<{ holding: string }>(givePost, { post, user, deputy: true, reason });
    await admin.does(withdrawPost, { proposal: holding, reason });
    await assert.rejects(protector.does(confirmPost, { proposal: holding }), refusal('kernel.not-found'));
  });

  it('refuses a proposal that is not there', async () => {
    await assert.rejects(
      admin.does(withdrawPost, { proposal: nowhere, reason }),
      refusal('kernel.not-found'),
    );
  });
});
