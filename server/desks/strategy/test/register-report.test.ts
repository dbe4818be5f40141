/** The registry number of a report. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { registerReport } from '../operations/register-report.ts';
import { lastEntry, nowhere } from './observe.ts';
import { aReport, aReportedPlan, readOf, type Reported, wordsOf } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('registering a report', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  it('gives it one number, of a day that has come, and the report bears it', async () => {
    const { plan } = built;
    const of = { plan, report: await aReport(t, plan) };
    const register = (registry: object, more: object = {}) =>
      t.editor.does(registerReport, { ...of, registry, ...more });
    const registry = { number: '02-17/1', date: '2026-01-15' };
    await refused('strategy.registered-in-the-future', () => register({ ...registry, date: '2999-01-01' }));
    await refused('kernel.not-found', () => register(registry, { report: nowhere }));
    await refused('kernel.not-found', () => register(registry, { plan: nowhere }));
    await register(registry);
    assert.deepEqual((await lastEntry(t, registerReport))?.about, [plan]);
    await refused('strategy.report-registered', () => register({ ...registry, number: '02-18' }));
    assert.deepEqual((await readOf(t, of)).report.registry, registry);
    assert.ok((await wordsOf(t, of)).includes('02-17/1'));
  });
});
