import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findGaps } from '../operations/find-gaps.ts';
import { markApplicable } from '../operations/mark-applicable.ts';
import { markNotApplicable } from '../operations/mark-not-applicable.ts';
import { aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Gaps = { gaps: { address: string }[] };

describe('what applies here after all', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const signed = { reason: 'There is no sea', signatory: 'National coordinator', signedOn: '2026-02-03' };
  const mark = async (address: string) => {
    const { plan, instrument } = built;
    const input = { plan, instrument, address, ...signed };
    return (await t.coordinator.does<{ exception: string }>(markNotApplicable, input)).exception;
  };
  const apply = (exception: string, more: object = {}) =>
    t.coordinator.does(markApplicable, { plan: built.plan, exception, reason: 'There is a lake', ...more });
  const gaps = () => t.reader.does<Gaps>(findGaps, { plan: built.plan });

  it('is a gap again when it applies, and can be marked anew', async () => {
    const id = await mark('annex/54');
    await apply(id);
    assert.ok((await gaps()).gaps.some((one) => one.address === 'annex/54'));
    const entry = await lastEntry(t, markApplicable);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { exception: id }]);
    await mark('annex/54');
  });

  it('cannot apply twice, nor through another plan', async () => {
    const id = await mark('annex/50');
    const other = await aPlan(t);
    await assert.rejects(apply(id, { plan: other.plan }), refusal('kernel.not-found'));
    await assert.rejects(apply(id, { plan: nowhere }), refusal('kernel.not-found'));
    await apply(id);
    await assert.rejects(apply(id), refusal('kernel.not-found'));
    await assert.rejects(apply(nowhere), refusal('kernel.not-found'));
  });

  it('needs a reason, and somebody who answers for it', async () => {
    const id = await mark('annex/49');
    await assert.rejects(apply(id, { reason: ' ' }), refusal('kernel.input-invalid'));
    const input = { plan: built.plan, exception: id, reason: 'There is a lake' };
    await assert.rejects(t.editor.does(markApplicable, input), refusal('kernel.not-allowed'));
  });

  it('sends few statements', async () => {
    const id = await mark('annex/51');
    const sent = await countStatements(t, () => apply(id));
    assert.ok(sent <= 6, `${sent} statements`);
  });
});
