import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findAgreements } from '../operations/find-agreements.ts';
import { aCountry, anAgreement, type ExternalHouse, nowhere, openExternalHouse } from './builders.ts';

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
      (await t.reader.does<{ agreements: { agreement: string }[] }>(findAgreements, input)).agreements.map(
        ({ agreement }) => agreement,
      );
    assert.deepEqual(await ids({}), [newer, older]);
    assert.deepEqual(await ids({ agreement: older }), [older]);
    for (const agreement of [hidden, nowhere]) assert.deepEqual(await ids({ agreement }), []);
  });
});
