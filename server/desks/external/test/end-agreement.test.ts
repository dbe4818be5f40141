import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { endAgreement } from '../operations/end-agreement.ts';
import { aCountry, anAgreement, type ExternalHouse, nowhere, openExternalHouse, shown } from './builders.ts';

describe('ending an agreement', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('keeps it readable with the reason, and happens once', async () => {
    const agreement = await anAgreement(t.editor, [await aCountry(t.editor, 'XD')]);
    await t.editor.does(endAgreement, { agreement, reason: 'Replaced by another' });
    const { state, reason } = await shown(t.reader, agreement);
    assert.deepEqual([state, reason], ['ended', 'Replaced by another']);
    const again = t.editor.does(endAgreement, { agreement, reason: 'Once more' });
    await assert.rejects(again, refusal('kernel.wrong-state'));
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const hidden = await anAgreement(t.editor, [await aCountry(t.editor, 'XE')]);
    await hide(t, hidden);
    for (const agreement of [hidden, nowhere])
      await assert.rejects(
        t.editor.does(endAgreement, { agreement, reason: 'No reason at all' }),
        refusal('kernel.not-found'),
      );
  });
});
