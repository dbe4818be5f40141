import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { overrideStatus } from '../operations/override-status.ts';
import { readCoverage } from '../operations/read-coverage.ts';
import { aPlan, aTie, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Cell = { address: string; derived: string; status: string; override: object | null; gap: boolean };

describe('saying otherwise than the measures do', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const set = (status: string | null, more: object = {}, who = t.coordinator) =>
    who.does(overrideStatus, {
      plan: built.plan,
      instrument: built.instrument,
      address: 'annex/22',
      status,
      reason: 'Done by a law',
      ...more,
    });
  const read = () =>
    t.reader.does<{ cells: Cell[]; overridden: number; on: string }>(readCoverage, { plan: built.plan });
  const cell = async () => (await read()).cells.find((one) => one.address === 'annex/22');

  it('shows the status with its reason and day beside the derived one; a gap stays a gap', async () => {
    await set('done');
    const { on, overridden } = await read();
    assert.equal(overridden, 1);
    const { derived, status, override, gap } = (await cell()) ?? {};
    assert.deepEqual(
      { derived, status, override, gap },
      {
        derived: 'not-started',
        status: 'done',
        override: { status: 'done', reason: 'Done by a law', on },
        gap: true,
      },
    );
    const entry = await lastEntry(t, overrideStatus);
    assert.deepEqual(
      [entry?.about, entry?.detail],
      [[built.plan, built.instrument], { address: 'annex/22' }],
    );
  });

  it('can be said anew and taken back, with a reason each time', async () => {
    await set('partial', { reason: 'Half of it' });
    assert.equal((await cell())?.status, 'partial');
    await set(null, { reason: 'The measures say it now' });
    const { status, override } = (await cell()) ?? {};
    assert.deepEqual([status, override], ['not-started', null]);
    await assert.rejects(set('done', { reason: '' }), refusal('kernel.input-invalid'));
    await assert.rejects(set('finished'), refusal('kernel.input-invalid'));
  });

  it('leaves the derived status to the measures', async () => {
    await set('evaluated');
    await aTie(t.editor, built);
    assert.equal((await cell())?.derived, 'not-started');
    assert.equal((await cell())?.status, 'evaluated');
    assert.equal((await cell())?.gap, false);
  });

  it('is for those who answer for it', async () => {
    for (const who of [t.editor, t.approver, t.focalPoint, t.reader])
      await assert.rejects(set('done', {}, who), refusal('kernel.not-allowed'));
  });

  it('refuses an address, a plan and a document that are not there', async () => {
    await assert.rejects(set('done', { address: 'annex/58' }), refusal('strategy.no-such-address'));
    await assert.rejects(set('done', { plan: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(set('done', { instrument: nowhere }), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => set('done', { address: 'annex/23' }));
    assert.ok(sent <= 8, `${sent} statements`);
  });
});
