/** The auditor's view: what is there and what is missing, counted from the rows. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { smallestCount } from '#kernel/handling/small-numbers.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import type { AuditAnswer } from '../model/audit.ts';
import type { RightsFigures } from '../model/rights-figures.ts';
import { findRights } from '../operations/find-rights.ts';
import { readAuditView } from '../operations/read-audit-view.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { withdrawValue } from '../operations/withdraw-value.ts';
import { aPlan } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { found, resolved, reviewOf } from './findings.ts';
import { aReport, aReportedPlan, fileOf, node, type Reported, wordsOf } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('the auditor’s view', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
  });
  after(() => t?.close());

  const rightsOf = async (plan: string) =>
    (await t.reader.does<{ rights: RightsFigures }>(readAuditView, { plan })).rights;
  const view = async (plan: string) =>
    (await t.reader.does<{ answers: AuditAnswer[] }>(readAuditView, { plan })).answers;
  const figuresOf = (answers: AuditAnswer[]) =>
    Object.fromEntries(
      answers.flatMap(({ figures }) => figures.map(({ figure, n, of }) => [figure, `${n} of ${of}`])),
    );

  it('counts what is there, and names what is not', async () => {
    const { plan, measure, second, goal, indicator, value } = built;
    const answers = await view(plan);
    const { 'paragraphs-served': served, ...rest } = figuresOf(answers);
    assert.match(served ?? '', /^2 of 5\d$/);
    assert.deepEqual(rest, {
      'measures-tied': '2 of 2',
      'measures-led': '1 of 2',
      'measures-with-indicator': '1 of 2',
      'indicators-with-baseline': '1 of 1',
      'indicators-with-target': '1 of 1',
      'items-with-effect': '1 of 3',
      'effects-with-value': '1 of 1',
      'effects-approved': '0 of 1',
      'measures-with-need': '1 of 2',
      'measures-compared': '1 of 2',
      'measures-funded': '1 of 2',
      'lines-converted': '2 of 2',
    });
    assert.ok(answers.every(({ answer }) => answer === 'in-part'));
    const missing = (figure: string) =>
      answers.flatMap(({ gaps }) => gaps.flatMap((gap) => (gap.figure === figure ? [gap.item] : [])));
    assert.deepEqual(missing('measures-led'), [measure]);
    assert.deepEqual(missing('items-with-effect'), [goal, second]);
    assert.deepEqual(missing('measures-with-need'), [second]);
    assert.deepEqual(answers[3]?.money, [{ currency: 'EUR', need: 5_000_00, planned: 0, missing: 5_000_00 }]);
    // A value that was withdrawn is none.
    await t.editor.does(withdrawValue, { plan, indicator, value, reason: 'Counted twice' });
    assert.equal(figuresOf(await view(plan))['effects-with-value'], '1 of 1');
    await t.editor.does(setMeasureState, { plan, item: second, action: 'stop', reason: 'No room' });
    assert.equal(figuresOf(await view(plan))['measures-led'], '0 of 1');
  });

  it('tells how rights stand as page Rights and the findings do, and counts out no few complaints', async () => {
    const { plan, measure, second } = await aReportedPlan(t);
    const standings = async () =>
      Object.fromEntries((await rightsOf(plan)).standings.map(({ standing, n }) => [standing, n]));
    assert.deepEqual(await standings(), { accepted: 1, due: 0, refused: 0, waiting: 0, owed: 1 });
    const complaints = [];
    for (let n = 0; n < smallestCount.government; n += 1) {
      if (n === smallestCount.government - 1)
        assert.deepEqual((await rightsOf(plan)).complaints, { n: null, from: 5 });
      complaints.push(
        await found(t.editor, [{ plan, measure }], { kind: 'complaint', reference: `C-${n}/25` }),
      );
    }
    await found(t.editor, [{ plan, measure: second }]);
    const said = await rightsOf(plan);
    assert.deepEqual([said.complaints, said.reviews.open], [{ n: 5, from: 5 }, 6]);
    const told = await wordsOf(t, { plan, report: await aReport(t, plan) });
    assert.match(told, /6 rights reviews of measures are open/);
    assert.match(
      told,
      /from 10 on; here there are fewer/,
      'a report is handed on: its table of small numbers is another',
    );
    for (const [at, decision] of (['keep', 'change', 'stop'] as const).entries())
      await resolved(t.approver, plan, await reviewOf(t.reader, complaints[at] ?? ''), decision);
    assert.deepEqual((await rightsOf(plan)).reviews, { open: 3, keep: 1, change: 1, stop: 1 });
    // The same measures, by the same rule, as the page has them.
    const { rows } = await t.reader.does<{ rows: { standing: string }[] }>(findRights, { plan });
    assert.deepEqual(
      rows.map(({ standing }) => standing),
      ['owed'],
    );
    assert.deepEqual(await standings(), { accepted: 0, due: 0, refused: 0, waiting: 0, owed: 1 });
    const report = await aReport(t, plan);
    const html = await wordsOf(t, { plan, report });
    const { rights } = await fileOf(t, { plan, report });
    assert.deepEqual(rights?.reviews, { open: 3, keep: 1, change: 1, stop: 1 });
    for (const path of ['/strategy/rights', '/strategy/findings'])
      assert.ok(html.includes(`href="${node}${path}?plan=${plan}`), path);
  });

  it('says no where nothing is there, refuses a plan that is not, and sends few statements', async () => {
    const { plan } = await aPlan(t);
    assert.deepEqual(
      (await view(plan)).map(({ question, answer }) => [question, answer]),
      [
        ['overview', 'no'],
        ['targets', 'no'],
        ['effect', 'no'],
        ['cost', 'no'],
      ],
    );
    await refused('kernel.not-found', () => view(nowhere));
    const sent = await countStatements(t, () => view(plan));
    assert.ok(sent <= 40, `${sent} statements`);
  });
});
