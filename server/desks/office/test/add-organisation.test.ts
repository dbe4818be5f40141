import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addOrganisation } from '../operations/add-organisation.ts';
import { findOrganisations } from '../operations/find-organisations.ts';
import { findPosts } from '../operations/find-posts.ts';
import { administrator, anOrganisation, nameOf, nowhere, openOffice } from './builders.ts';

describe('adding an organisation', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  it('puts it under its parent in the tree', async () => {
    const parent = await anOrganisation(admin, { names: nameOf('Ministry of Bridges') });
    const child = await anOrganisation(admin, { parent, kind: 'agency', place: 'Orvik' });
    const { organisations } = await admin.does<{
      organisations: { organisation: string; parent: string | null; depth: number; place: string | null }[];
    }>(findOrganisations, {});
    const at = organisations.findIndex((one) => one.organisation === parent);
    assert.equal(organisations[at + 1]?.organisation, child);
    assert.equal(organisations[at + 1]?.depth, (organisations[at]?.depth ?? 0) + 1);
    assert.equal(organisations[at + 1]?.place, 'Orvik');
  });

  it('refuses a parent that is not there', async () => {
    const input = { parent: nowhere, kind: 'agency', names: nameOf('Lost agency') };
    await assert.rejects(admin.does(addOrganisation, input), refusal('kernel.not-found'));
  });

  it('takes a name in any one of the four languages', async () => {
    const organisation = await anOrganisation(admin, { names: { bg: 'Само тук' } });
    const { organisations } = await admin.does<{ organisations: { organisation: string; names: object }[] }>(
      findOrganisations,
      {},
    );
    const found = organisations.find((one) => one.organisation === organisation);
    assert.deepEqual(found?.names, { bg: 'Само тук' });
  });

  it('counts the posts that the list of posts shows, so not the clock of the house', async () => {
    await t.employ({ login: 'clock', roles: ['kernel.clock'], purposes: ['office-administration'] });
    const { posts } = await admin.does<{ posts: { organisation: string }[] }>(findPosts, {});
    const { organisations } = await admin.does<{ organisations: { organisation: string; posts: number }[] }>(
      findOrganisations,
      {},
    );
    for (const { organisation, posts: counted } of organisations)
      assert.equal(counted, posts.filter((one) => one.organisation === organisation).length);
  });

  it('refuses a kind that is not on the list, and a name in no language', async () => {
    await assert.rejects(
      admin.does(addOrganisation, { kind: 'temple', names: {} }),
      (error: { code: string; details: { fields: { path: string }[] } }) => {
        assert.equal(error.code, 'kernel.input-invalid');
        assert.deepEqual(error.details.fields.map((field) => field.path).sort(), ['kind', 'names']);
        return true;
      },
    );
  });
});
