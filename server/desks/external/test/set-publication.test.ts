import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner, hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aCountry, anAgreement, type ExternalHouse, nowhere, openExternalHouse, shown } from './builders.ts';

describe('deciding who may see an agreement', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('makes the strategic level public, now or from a day, or keeps it back with a reason', async () => {
    const agreement = await anAgreement(t.editor, [await aCountry(t.editor, 'XD')]);
    const rules = [
      { rule: 'public' },
      { rule: 'public-from', on: '2027-01-01' },
      { rule: 'restricted', reason: 'Talks are under way' },
      { rule: 'undecided' },
    ];
    for (const [at, publication] of rules.entries()) {
      await t.editor.does(setPublication, { agreement, base: at + 1, publication });
      assert.deepEqual((await shown(t.reader, agreement)).publication, publication);
    }
    await assert.rejects(
      t.editor.does(setPublication, { agreement, base: 1, publication: { rule: 'public' } }),
      refusal('kernel.changed-meanwhile'),
    );
  });

  it('never makes operational or tactical work public, neither by an operation nor in the database', async () => {
    const country = await aCountry(t.editor, 'XE');
    for (const level of ['operational', 'tactical']) {
      const agreement = await anAgreement(t.editor, [country], { level });
      for (const publication of [{ rule: 'public' }, { rule: 'public-from', on: '2027-01-01' }]) {
        await assert.rejects(
          t.editor.does(setPublication, { agreement, base: 1, publication }),
          refusal('external.level-never-public'),
        );
        const day = 'on' in publication ? publication.on : null;
        await assert.rejects(
          asOwner(
            t,
            'update external.agreements set publication = $1, public_from = $2 where record_id = $3',
            [publication.rule, day, agreement],
          ),
          /only_strategic_is_public/,
        );
      }
      const publication = { rule: 'restricted', reason: 'Never public' };
      await t.editor.does(setPublication, { agreement, base: 1, publication });
    }
  });

  it('answers alike for one that is not there and one that is not theirs', async () => {
    const hidden = await anAgreement(t.editor, [await aCountry(t.editor, 'XF')]);
    await hide(t, hidden);
    for (const agreement of [hidden, nowhere])
      await assert.rejects(
        t.editor.does(setPublication, { agreement, base: 1, publication: { rule: 'public' } }),
        refusal('kernel.not-found'),
      );
  });
});
