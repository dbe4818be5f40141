import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { findGaps } from '../operations/find-gaps.ts';
import { markNotApplicable } from '../operations/mark-not-applicable.ts';
import { aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Gaps = { gaps: { address: string }[]; notApplicable: object[]; served: number; of: number };

describe('what does not apply here', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const signed = { reason: 'There is no sea', signatory: 'National coordinator', signedOn: '2026-02-03' };
  const mark = async (address: string, more: object = {}, who = t.coordinator) =>
    (
      await who.does<{ exception: string }>(markNotApplicable, {
        plan: built.plan,
        instrument: built.instrument,
        address,
        ...signed,
        ...more,
      })
    ).exception;
  const gaps = () => t.reader.does<Gaps>(findGaps, { plan: built.plan });

  it('is no gap, with reason, signatory and day beside it; the ledger keeps no reason', async () => {
    const before = await gaps();
    const id = await mark('annex/53');
    const now = await gaps();
    assert.deepEqual(now.notApplicable, [{ id, address: 'annex/53', ...signed }]);
    assert.ok(!now.gaps.some((one) => one.address === 'annex/53'));
    assert.equal(now.of, before.of - 1);
    const entry = await lastEntry(t, markNotApplicable);
    assert.deepEqual(entry?.about, [built.plan, built.instrument]);
    assert.doesNotMatch(JSON.stringify(entry), /no sea/);
  });

  it('is marked once, also when two mark it at the same moment', async () => {
    await mark('annex/55');
    await assert.rejects(mark('annex/55'), refusal('strategy.already-not-applicable'));
    const both = await Promise.allSettled([mark('annex/56'), mark('annex/56')]);
    assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
  });

  it('is signed on a day that has come, by the node’s own calendar', async () => {
    const { code, details } = await refusalOf(mark('annex/57', { signedOn: '2999-01-01' }));
    assert.equal(code, 'strategy.signed-in-the-future');
    assert.equal(details.fields?.[0]?.path, 'signedOn');
  });

  it('needs a reason and a signatory, and somebody who answers for it', async () => {
    await assert.rejects(mark('annex/57', { reason: ' ' }), refusal('kernel.input-invalid'));
    await assert.rejects(mark('annex/57', { signatory: '' }), refusal('kernel.input-invalid'));
    await assert.rejects(mark('annex/57', {}, t.editor), refusal('kernel.not-allowed'));
  });

  it('refuses an address that is not there, and plans and documents that are not there', async () => {
    await assert.rejects(mark('annex/58'), refusal('strategy.no-such-address'));
    await assert.rejects(mark('annex/57', { plan: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(mark('annex/57', { instrument: nowhere }), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => mark('annex/51'));
    assert.ok(sent <= 9, `${sent} statements`);
  });
});
