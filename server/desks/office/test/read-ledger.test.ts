import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { readLedger } from '../operations/read-ledger.ts';
import { administrator, anOrganisation, aPost, auditor, officer, openOffice } from './builders.ts';

type Page = {
  entries: { n: string; at: string; operation: string; user: string; about: string[] }[];
  next: string | null;
};

describe('reading the record of actions', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let overseer: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    overseer = await t.employ(auditor);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  it('finds what was done about one record, and who did it', async () => {
    const organisation = await anOrganisation(admin);
    await anOrganisation(admin);
    const { entries } = await overseer.does<Page>(readLedger, { record: organisation });
    assert.deepEqual(
      entries.map(({ operation, user, about }) => ({ operation, user, about })),
      [{ operation: 'office.add-organisation', user: admin.user, about: [organisation] }],
    );
  });

  it('is itself an entry', async () => {
    const post = await aPost(admin);
    await protector.does(readLedger, { record: post });
    const { entries } = await overseer.does<Page>(readLedger, { record: post });
    assert.deepEqual(
      entries.map((entry) => entry.operation),
      ['office.read-ledger', 'office.add-post'],
    );
    assert.equal(entries[0]?.user, protector.user);
  });

  it('pages through a span of time without losing or doubling an entry', async () => {
    const from = new Date().toISOString();
    for (let i = 0; i < 7; i += 1) await anOrganisation(admin);
    const until = new Date(Date.now() + 1000).toISOString();
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: Page = await overseer.does<Page>(readLedger, {
        from,
        until,
        limit: 3,
        ...(before ? { before } : {}),
      });
      seen.push(
        ...page.entries.filter((one) => one.operation === 'office.add-organisation').map((one) => one.n),
      );
      before = page.next;
    } while (before);
    assert.equal(seen.length, 7);
    assert.deepEqual(
      seen,
      [...new Set(seen)].toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  it('holds refusals too, without what was asked', async () => {
    await assert.rejects(admin.does(readLedger, { record: 'not even an id' }));
    const from = new Date(Date.now() - 60_000).toISOString();
    const { entries } = await overseer.does<{
      entries: { operation: string; outcome: string; detail: object }[];
    }>(readLedger, { from });
    const refused = entries.find(
      (one) => one.operation === 'office.read-ledger' && one.outcome === 'refused',
    );
    assert.deepEqual(refused?.detail, { code: 'kernel.not-allowed' });
  });
});
