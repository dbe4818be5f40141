import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { editOrganisation } from '../operations/edit-organisation.ts';
import { findOrganisations } from '../operations/find-organisations.ts';
import { administrator, anOrganisation, coordinator, nameOf, openOffice } from './builders.ts';

type Tree = { organisations: { organisation: string; names: { en: string }; endedOn: string | null }[] };

describe('the tree of organisations', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let strategist: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    strategist = await t.employ(coordinator);
  });
  after(() => t?.close());

  it('is the same for the office and for the strategy desk', async () => {
    await anOrganisation(admin, { names: nameOf('Ministry of Rivers') });
    const [one, other] = await Promise.all([
      admin.does<Tree>(findOrganisations, {}),
      strategist.does<Tree>(findOrganisations, {}),
    ]);
    assert.deepEqual(one, other);
    assert.ok(one.organisations.some(({ names }) => names.en === 'Ministry of Rivers'));
  });

  it('leaves out what has ended unless it is asked for', async () => {
    const organisation = await anOrganisation(admin);
    await admin.does(editOrganisation, {
      organisation,
      base: 1,
      parent: null,
      kind: 'ministry',
      names: nameOf('Gone'),
      place: null,
      endedOn: '2025-12-31',
    });
    const now = await admin.does<Tree>(findOrganisations, {});
    const ever = await admin.does<Tree>(findOrganisations, { ended: true });
    assert.ok(!now.organisations.some((one) => one.organisation === organisation));
    assert.equal(ever.organisations.find((one) => one.organisation === organisation)?.endedOn, '2025-12-31');
  });
});
