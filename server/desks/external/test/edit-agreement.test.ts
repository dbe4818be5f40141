import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { editAgreement } from '../operations/edit-agreement.ts';
import { setPublication } from '../operations/set-publication.ts';
import {
  aCountry,
  agreementFacts,
  anAgreement,
  type ExternalHouse,
  inDays,
  nowhere,
  openExternalHouse,
  shown,
} from './builders.ts';

describe('correcting an agreement', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('changes what is said, once for each version; the review date stays', async () => {
    const neighbours = [await aCountry(t.editor, 'XD')];
    const agreement = await anAgreement(t.editor, neighbours);
    const before = await shown(t.reader, agreement);
    const facts = { ...agreementFacts, agreement, neighbours, level: 'operational', untilOn: '2030-01-01' };
    assert.deepEqual(await t.editor.does(editAgreement, { ...facts, base: 1 }), { agreement, version: 2 });
    const after = await shown(t.reader, agreement);
    assert.deepEqual(
      [after.level, after.untilOn, after.reviewOn],
      ['operational', '2030-01-01', before.reviewOn],
    );
    await assert.rejects(
      t.editor.does(editAgreement, { ...facts, base: 1 }),
      refusal('kernel.changed-meanwhile'),
    );
    for (const [wrong, code] of [
      [{ way: 'multilateral' }, 'external.way-does-not-fit'],
      [{ neighbours: [nowhere] }, 'external.no-such-neighbour'],
      [{ untilOn: '2020-01-01' }, 'external.ends-before-start'],
      [{ signedOn: inDays(3) }, 'external.day-to-come'],
    ] as const)
      await assert.rejects(t.editor.does(editAgreement, { ...facts, ...wrong, base: 2 }), refusal(code));
  });

  it('lets no public one slip to a level that is never public', async () => {
    const neighbours = [await aCountry(t.editor, 'XE')];
    const agreement = await anAgreement(t.editor, neighbours);
    await t.editor.does(setPublication, { agreement, base: 1, publication: { rule: 'public' } });
    for (const level of ['operational', 'tactical'])
      await assert.rejects(
        t.editor.does(editAgreement, { ...agreementFacts, agreement, neighbours, level, base: 2 }),
        refusal('external.level-never-public'),
      );
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const neighbours = [await aCountry(t.editor, 'XF')];
    const hidden = await anAgreement(t.editor, neighbours);
    await hide(t, hidden);
    for (const agreement of [hidden, nowhere])
      await assert.rejects(
        t.editor.does(editAgreement, { ...agreementFacts, agreement, neighbours, base: 1 }),
        refusal('kernel.not-found'),
      );
  });
});
