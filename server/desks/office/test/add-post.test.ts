import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addPost } from '../operations/add-post.ts';
import { administrator, anOrganisation, aPost, nameOf, nowhere, openOffice } from './builders.ts';

describe('adding a post', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('answers its id', async () => {
    assert.match(await aPost(admin), /^[0-9a-f-]{36}$/);
  });

  it('refuses roles that one person never holds together', async () => {
    await assert.rejects(
      aPost(admin, { roles: ['office.administrator', 'office.auditor'] }),
      refusal('kernel.posts-exclude-each-other'),
    );
  });

  it('refuses a role whose desk this house does not have', async () => {
    await assert.rejects(aPost(admin, { roles: ['partners.liaison'] }), refusal('kernel.unknown-role'));
  });

  it('refuses the clock, and any role that is on no list', async () => {
    for (const role of ['kernel.clock', 'office.emperor']) {
      await assert.rejects(aPost(admin, { roles: [role] }), refusal('kernel.input-invalid'));
    }
  });

  it('refuses an organisation that is not there', async () => {
    const input = {
      organisation: nowhere,
      names: nameOf('Nowhere'),
      roles: ['office.auditor'],
      purposes: ['oversight'],
    };
    await assert.rejects(admin.does(addPost, input), refusal('kernel.not-found'));
    const organisation = await anOrganisation(admin);
    assert.ok(await admin.does(addPost, { ...input, organisation }));
  });
});
