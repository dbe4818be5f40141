/** What readers of the letters are told of a plan: that it, its measures and its reports became public, and of nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { inSession } from '#kernel/test/as-clock.ts';
import { refused } from '#kernel/test/refusal.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { publishReport } from '../operations/publish-report.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { setPublication } from '../operations/set-publication.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { lastEntry, nowhere } from './observe.ts';
import { aReport, aReportedPlan, readOf, type Reported } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('what readers are told of a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  const told = async () =>
    (
      await inSession(
        t,
        t.reader,
        `select kind, titles ->> 'en' as title, lines, link from kernel.news order by kind, title`,
      )
    ).map(({ kind, title, lines, link }) => [kind, title, lines, link]);
  const version = async (item: string) =>
    (await t.editor.does<{ item: { version: number } }>(readMeasure, { plan: built.plan, item })).item
      .version;
  const show = async (of: object, base: number, rule = 'public') =>
    t.editor.does(setPublication, {
      of,
      base,
      publication: rule === 'public' ? { rule } : { rule, reason: 'not for everybody' },
    });

  it('is told where a report stands for anybody, and no longer once that is taken back', async () => {
    const { plan } = built;
    const of = { plan, report: await aReport(t, plan) };
    const publish = (address: string | null, more: object = {}) =>
      t.editor.does(publishReport, { ...of, address, ...more });
    await refused('kernel.input-invalid', () => publish('http://office.xc/report'));
    await refused('kernel.not-found', () => publish('https://office.xc/report', { report: nowhere }));
    await publish('https://office.xc/report.pdf');
    assert.deepEqual((await lastEntry(t, publishReport))?.detail, { number: 1, published: true });
    assert.equal((await readOf(t, of)).report.published?.at, 'https://office.xc/report.pdf');
    const [[kind, title, lines, link] = [], ...others] = await told();
    assert.deepEqual(
      [kind, lines, link, others],
      ['strategy.report', [], 'https://office.xc/report.pdf', []],
    );
    assert.match(String(title), /, 2026-01-01 – 2026-09-30$/);
    await publish(null);
    assert.deepEqual(await told(), []);
    assert.equal((await readOf(t, of)).report.published, null);
  });

  it('is told of public measures of a public, approved plan, with their lines; never of work under its own label', async () => {
    const { plan, measure, second } = built;
    const item = async (one: string, rule?: string) =>
      show({ object: 'item', plan, item: one }, await version(one), rule);
    await item(second);
    await show({ object: 'plan', plan }, 1);
    assert.deepEqual(await told(), [], 'a draft is nobody’s');
    await t.editor.does(submitPlan, { plan });
    await t.approver.does(approvePlan, { plan });
    const kinds = async () => (await told()).map(([kind, title, lines]) => [kind, title, lines]);
    const ofPlan = (await kinds()).find(([kind]) => kind === 'strategy.plan');
    assert.ok(ofPlan);
    const ofSecond = ['strategy.measure', 'Reading <rooms>', ['L3', 'L6']];
    assert.deepEqual(await kinds(), [ofSecond, ofPlan], 'the other measure is not public');
    await item(measure);
    assert.equal((await told()).length, 3);
    await t.editor.does(setMeasureState, { plan, item: measure, action: 'finish' });
    assert.ok((await kinds()).some(([kind]) => kind === 'strategy.measure-done'));
    await item(measure, 'restricted');
    assert.deepEqual(await kinds(), [ofSecond, ofPlan]);
    await t.editor.does(labelMeasure, {
      plan,
      item: second,
      base: await version(second),
      label: { en: 'Libraries' },
    });
    assert.deepEqual(await kinds(), [ofPlan]);
  });
});
