import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findUnasked } from '../operations/find-unasked.ts';
import { aPeriod, aPlan, nowhere, openReportingHouse, type ReportingHouse } from './builders.ts';

describe('what a period does not ask', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  type Found = {
    institutions: {
      organisation: string;
      state: string | null;
      rows: { titles: object; indicator: object | null }[];
    }[];
  };

  it('is what its plans gained since it was opened, by the institution that leads it', async () => {
    const plan = await aPlan(t);
    const { period } = await aPeriod(t, plan.plan);
    const find = async () => (await t.editor.does<Found>(findUnasked, { period })).institutions;
    assert.deepEqual(await find(), []);
    await t.editor.does(t.strategy('add-indicator'), {
      plan: plan.plan,
      item: plan.lines,
      titles: { en: 'Calls' },
      type: 'output',
      unit: { en: 'calls' },
      direction: 'rises',
    });
    assert.deepEqual(
      (await find()).map(({ organisation, state, rows }) => [
        organisation,
        state,
        rows.map(({ titles, indicator }) => [titles, indicator]),
      ]),
      [[t.health.organisation, 'to-answer', [[{ en: 'Advice by telephone' }, { en: 'Calls' }]]]],
    );
    await assert.rejects(t.editor.does(findUnasked, { period: nowhere }), refusal('kernel.not-found'));
  });
});
