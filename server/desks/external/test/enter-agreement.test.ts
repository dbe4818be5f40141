import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner, hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { enterAgreement } from '../operations/enter-agreement.ts';
import {
  aCountry,
  agreementFacts,
  anAgreement,
  anOrganisation,
  type ExternalHouse,
  inDays,
  nowhere,
  openExternalHouse,
  shown,
} from './builders.ts';

describe('entering an agreement', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  before(async () => {
    t = await openExternalHouse();
  });
  after(() => t?.close());

  it('keeps it as a document that can be read, not public, and sets the clock to its review date', async () => {
    const country = await aCountry(t.editor, 'XD');
    const reviewOn = inDays(100);
    const agreement = await anAgreement(t.editor, [country], { reviewOn });
    const { since: _, ...found } = await shown(t.reader, agreement);
    assert.deepEqual(found, {
      ...agreementFacts,
      agreement,
      neighbours: [country],
      reviewOn,
      due: false,
      state: 'standing',
      reason: null,
      publication: { rule: 'undecided' },
      version: 1,
    });
    const due = await asOwner<{ day: string; effect: string }>(
      t,
      `select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as day, effect from kernel.deadlines where record_id = $1`,
      [agreement],
    );
    assert.deepEqual(due, [{ day: reviewOn, effect: 'remind' }]);
  });

  it('is bilateral with one side, multilateral with several or with an organisation', async () => {
    const one = await aCountry(t.editor, 'XE');
    const other = await aCountry(t.editor, 'XF');
    const league = await anOrganisation(t.editor);
    const way = 'multilateral';
    await anAgreement(t.editor, [one, other], { way });
    await anAgreement(t.editor, [league], { way });
    for (const [neighbours, wrong] of [
      [[one, other], 'bilateral'],
      [[one], way],
      [[one, one], way],
    ] as const)
      await assert.rejects(
        anAgreement(t.editor, [...neighbours], { way: wrong }),
        refusal('external.way-does-not-fit'),
      );
  });

  it('refuses days that cannot be and neighbours that are not there or not theirs, alike', async () => {
    const country = await aCountry(t.editor, 'XG');
    await assert.rejects(
      anAgreement(t.editor, [country], { untilOn: '2026-02-28' }),
      refusal('external.ends-before-start'),
    );
    await assert.rejects(
      anAgreement(t.editor, [country], { signedOn: inDays(2) }),
      refusal('external.day-to-come'),
    );
    await hide(t, country);
    for (const neighbour of [country, nowhere])
      await assert.rejects(anAgreement(t.editor, [neighbour]), refusal('external.no-such-neighbour'));
    await assert.rejects(
      t.editor.does(enterAgreement, { ...agreementFacts, neighbours: [], reviewOn: inDays(1) }),
      refusal('kernel.input-invalid'),
    );
  });
});
