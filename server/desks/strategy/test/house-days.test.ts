/** The day that a page or a file tells of a moment is that of the house, where it is another in UTC too. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dayIn } from '#kernel/clock.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { run } from '#kernel/operation/run.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { farZones, inZone } from '#kernel/test/days.ts';
import type { RollUpSide } from '../model/roll-up.ts';
import { exportPublic } from '../operations/export-public.ts';
import { previewReport } from '../operations/preview-report.ts';
import { readRights } from '../operations/read-rights.ts';
import { readRollUp } from '../operations/read-roll-up.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan } from './builders.ts';
import { found, resolved, reviewOf } from './findings.ts';
import { nowhere } from './observe.ts';
import { aReportedPlan, period } from './report-builders.ts';
import { assessed, type Rights } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type File = { bytes: Uint8Array };

describe('the day of a moment', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());
  const readIn = <O>(zone: string, operation: AnyOperation, input: object) =>
    run(inZone(t.house, zone), operation, { secret: t.reader.secret, input }) as Promise<O>;
  const parsed = <O>({ bytes }: File) => JSON.parse(Buffer.from(bytes).toString()) as O;

  it('on which a plan was changed last is the day of the house', async () => {
    const { plan } = await aPlan(t);
    for (const zone of farZones) {
      const { whole } = await readIn<{ whole: RollUpSide }>(zone, readRollUp, { plan });
      assert.equal(whole.changedOn, dayIn(zone, new Date()));
    }
  });

  it('at which a figure was approved is told in a report as the day of the house', async () => {
    const { plan, value } = await aReportedPlan(t);
    await asOwner(
      t,
      `update strategy.indicator_values set approved_by_post = $2, approved_at = $4, approved_in = $1, approved_sheet = $1
       where value_id = $3`,
      [nowhere, t.approver.post, value, '2026-06-30T22:30:00Z'],
    );
    const input = { plan, period, format: 'json', language: 'en' };
    const { indicators } = parsed<{ indicators: { value: { approvedOn: string } | null }[] }>(
      await readIn(t.house.config.timeZone, previewReport, input),
    );
    assert.deepEqual(
      indicators.map((one) => one.value?.approvedOn),
      ['2026-07-01'],
    );
  });

  it('at which rights were decided on is told to everybody as the day of the house', async () => {
    const { plan, measure } = await aPlan(t);
    await assessed(t, plan, measure);
    const of = { plan, item: measure };
    for (const object of [
      { object: 'plan', plan },
      { object: 'item', ...of },
    ])
      await t.editor.does(setPublication, { of: object, base: 1, publication: { rule: 'public' } });
    for (const zone of farZones) {
      const { items } = parsed<{ items: { rights: { on: string } }[] }>(
        await readIn(zone, exportPublic, { plan }),
      );
      assert.deepEqual(
        items.map(({ rights }) => rights.on),
        [dayIn(zone, new Date())],
      );
    }
    await resolved(
      t.approver,
      plan,
      await reviewOf(t.reader, await found(t.editor, [{ plan, measure }])),
      'change',
    );
    for (const zone of farZones) {
      const { assessments } = await readIn<Rights & { assessments: { reviewOn: string }[] }>(
        zone,
        readRights,
        of,
      );
      const yesterday = new Date(Date.now() - 86_400_000);
      assert.equal(assessments[0]?.reviewOn, dayIn(zone, yesterday), 'it held until the day before');
    }
  });
});
