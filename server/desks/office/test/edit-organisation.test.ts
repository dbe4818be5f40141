import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editOrganisation } from '../operations/edit-organisation.ts';
import { givePost } from '../operations/give-post.ts';
import { administrator, anOrganisation, aPost, aUser, nameOf, nowhere, openOffice } from './builders.ts';

describe('changing an organisation', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
  });
  after(() => t?.close());

  const edit = (organisation: string, more: object = {}) => ({
    organisation,
    base: 1,
    parent: null,
    kind: 'ministry',
    names: nameOf('Renamed'),
    place: null,
    ...more,
  });

  it('answers the new version', async () => {
    const organisation = await anOrganisation(admin);
    const answer = await admin.does<{ version: number }>(editOrganisation, edit(organisation));
    assert.equal(answer.version, 2);
  });

  it('refuses an edit that started from an older version and shows how it stands now', async () => {
    const organisation = await anOrganisation(admin);
    await admin.does(editOrganisation, edit(organisation));
    await assert.rejects(
      admin.does(editOrganisation, edit(organisation, { names: nameOf('Too late') })),
      (error: { code: string; details: { current: { names: { en: string } } } }) => {
        assert.equal(error.code, 'kernel.changed-meanwhile');
        assert.equal(error.details.current.names.en, 'Renamed');
        return true;
      },
    );
  });

  it('refuses to put an organisation under itself', async () => {
    const top = await anOrganisation(admin);
    const below = await anOrganisation(admin, { parent: top });
    await assert.rejects(
      admin.does(editOrganisation, edit(top, { parent: below })),
      refusal('office.organisation-under-itself'),
    );
  });

  it('refuses to end an organisation that has posts or organisations under it', async () => {
    const top = await anOrganisation(admin);
    await anOrganisation(admin, { parent: top });
    await assert.rejects(
      admin.does(editOrganisation, edit(top, { endedOn: '2026-01-31' })),
      refusal('office.organisation-in-use'),
    );
    const empty = await anOrganisation(admin);
    const ended = await admin.does<{ version: number }>(
      editOrganisation,
      edit(empty, { endedOn: '2026-01-31' }),
    );
    assert.equal(ended.version, 2);
  });

  it('refuses an organisation and a parent that are not there', async () => {
    await assert.rejects(admin.does(editOrganisation, edit(nowhere)), refusal('kernel.not-found'));
    const organisation = await anOrganisation(admin);
    await assert.rejects(
      admin.does(editOrganisation, edit(organisation, { parent: nowhere })),
      refusal('kernel.not-found'),
    );
  });

  it('lets no circle arise when two administrators move at the same moment', async () => {
    const other = await t.employ(administrator);
    const [one, two] = [await anOrganisation(admin), await anOrganisation(admin)];
    const tried = await Promise.allSettled([
      admin.does(editOrganisation, edit(one, { parent: two })),
      other.does(editOrganisation, edit(two, { parent: one })),
    ]);
    assert.deepEqual(tried.map((each) => each.status).sort(), ['fulfilled', 'rejected']);
  });

  it('keeps who holds a post there', async () => {
    const organisation = await anOrganisation(admin);
    const post = await aPost(admin, { organisation });
    await admin.does(givePost, { post, user: await aUser(admin), reason: 'begins here' });
    const moved = await admin.does<{ version: number }>(
      editOrganisation,
      edit(organisation, { place: 'Kelmar' }),
    );
    assert.equal(moved.version, 2);
  });
});
