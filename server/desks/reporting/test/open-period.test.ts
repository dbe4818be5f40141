import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { openPeriod } from '../operations/open-period.ts';
import {
  aPlan,
  lastEntry,
  nowhere,
  openReportingHouse,
  periodFacts,
  periodOf,
  type ReportingHouse,
} from './builders.ts';

describe('opening a reporting period', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  type Outcome = { period: string; sheets: number; asked: number; unled: number };
  const open = (plan: string, more: object = {}) =>
    t.coordinator.does<Outcome>(openPeriod, { ...periodFacts, plans: [plan], ...more });

  it('makes a sheet for each institution that leads something, and counts what nobody leads', async () => {
    const { plan, lines } = await aPlan(t);
    const stopped = t.editor.does(t.strategy('set-measure-state'), {
      plan,
      item: lines,
      action: 'stop',
      reason: 'No line',
    });
    await stopped;
    // What was stopped is asked nothing, so the health office gets no sheet.
    const one = await open(plan);
    assert.deepEqual({ ...one, period: '' }, { period: '', sheets: 1, asked: 3, unled: 1 });
    const { period, sheets } = await periodOf(t.coordinator, one.period);
    assert.deepEqual(
      sheets.map((sheet) => [sheet.organisation, sheet.state, sheet.asked, sheet.answered, sheet.late]),
      [[t.schools.organisation, 'to-answer', 3, 0, false]],
    );
    assert.deepEqual([period.state, period.counts['to-answer'], period.late], ['open', 1, 0]);
    const entry = await lastEntry(t, openPeriod);
    assert.deepEqual([entry?.about, entry?.detail], [[one.period], { sheets: 1, asked: 3 }]);
  });

  it('refuses days in the wrong order, plans that are not there or have ended, and plans that nobody leads', async () => {
    const { plan } = await aPlan(t);
    await assert.rejects(open(plan, { toOn: '2025-12-31' }), refusal('reporting.ends-before-start'));
    await assert.rejects(open(nowhere), refusal('kernel.not-found'));
    await assert.rejects(open(plan, { plans: [] }), refusal('kernel.input-invalid'));
    const { instrument } = await t.editor.does<{ instrument: string }>(t.strategy('install-index'), {});
    const facts = { titles: { en: 'Unled' }, instrument };
    const { plan: unled } = await t.editor.does<{ plan: string }>(t.strategy('start-plan'), facts);
    await t.editor.does(t.strategy('add-item'), { plan: unled, type: 'measure', titles: { en: 'M' } });
    await assert.rejects(open(unled), refusal('reporting.nobody-to-ask'));
    await t.editor.does(t.strategy('submit-plan'), { plan: unled });
    await t.approver.does(t.strategy('approve-plan'), { plan: unled });
    await t.approver.does(t.strategy('supersede-plan'), { plan: unled, reason: 'A new one' });
    await assert.rejects(open(unled), refusal('reporting.plan-superseded'));
  });
});
