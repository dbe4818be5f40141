import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findAgreements } from '../operations/find-agreements.ts';
import { aCountry, anAgreement, type ExternalHouse, nowhere, openExternalHouse } from './builders.ts';

type Page = { items: { agreement: string }[]; next: string | null };

describe('listing the agreements', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('gives the newest first and one alone, and of one that is not theirs nothing', async () => {
    const country = await aCountry(t.editor, 'XD');
    const older = await anAgreement(t.editor, [country]);
    const newer = await anAgreement(t.editor, [country]);
    const hidden = await anAgreement(t.editor, [country]);
    await hide(t, hidden);
    const ids = async (input: object) =>
      (await t.reader.does<Page>(findAgreements, input)).items.map(({ agreement }) => agreement);
    assert.deepEqual(await ids({}), [newer, older]);
    const first = await t.reader.does<Page>(findAgreements, { limit: 1 });
    assert.deepEqual(await ids({ limit: 1, after: first.next }), [older], 'page by page, none twice');
    await assert.rejects(ids({ after: 'no place' }), refusal('kernel.input-invalid'));
    assert.deepEqual(await ids({ agreement: older }), [older]);
    for (const agreement of [hidden, nowhere]) assert.deepEqual(await ids({ agreement }), []);
  });
});
