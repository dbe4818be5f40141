import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { askMore } from '../operations/ask-more.ts';
import { closePeriod } from '../operations/close-period.ts';
import { openPeriod } from '../operations/open-period.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  nowhere,
  openReportingHouse,
  periodFacts,
  periodOf,
  type ReportingHouse,
  sheetOf,
} from './builders.ts';

describe('asking what a plan gained', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  type Added = { rows: number; sheets: number; left: number };
  const reason = 'The amendment of March';

  it('adds rows to sheets that are being answered and a sheet where there was none, with the reason beside them', async () => {
    const plan = await aPlan(t);
    const { period, schools, health } = await aPeriod(t, plan.plan);
    const more = () => t.editor.does<Added>(askMore, { period, reason });
    await assert.rejects(more(), refusal('reporting.nothing-to-add'));
    const add = (title: string, leadOrganisation: string) =>
      t.editor.does(t.strategy('add-item'), {
        plan: plan.plan,
        type: 'measure',
        titles: { en: title },
        leadOrganisation,
      });
    await add('Mentors', t.schools.organisation);
    await add('House visits', t.health.organisation);
    await add('Open days', t.approver.organisation);
    await handedIn(t.health, { period, sheet: health });
    assert.deepEqual(await more(), { rows: 2, sheets: 1, left: 1 }, 'what was handed in is returned first');
    const { rows } = await sheetOf(t.schools, { period, sheet: schools });
    assert.deepEqual(rows.at(-1)?.item.titles, { en: 'Mentors' });
    assert.deepEqual(
      rows.map(({ added }) => added?.reason ?? null),
      [null, null, null, reason],
    );
    const made = (await periodOf(t.coordinator, period)).sheets.find(
      ({ organisation }) => organisation === t.approver.organisation,
    );
    assert.deepEqual([made?.state, made?.asked], ['to-answer', 1]);
    await assert.rejects(more(), refusal('reporting.nothing-to-add'), 'nothing is asked twice');
    await t.coordinator.does(closePeriod, { period });
    await assert.rejects(more(), refusal('reporting.period-closed'));
    await assert.rejects(t.editor.does(askMore, { period: nowhere, reason }), refusal('kernel.not-found'));
    const another = await t.coordinator.does<{ period: string }>(openPeriod, {
      ...periodFacts,
      plans: [plan.plan],
    });
    assert.deepEqual(
      (await periodOf(t.coordinator, another.period)).sheets.length,
      3,
      'the next period asks it from the first day',
    );
  });
});
