/** The views of the crosswalk by numbers worked out by hand, each by as many statements for thirty measures as for three. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addLine } from '../operations/add-line.ts';
import { findGaps } from '../operations/find-gaps.ts';
import { findUnplanned } from '../operations/find-unplanned.ts';
import { markNotApplicable } from '../operations/mark-not-applicable.ts';
import { readBalance } from '../operations/read-balance.ts';
import { readCoverage } from '../operations/read-coverage.ts';
import { readCrosswalk } from '../operations/read-crosswalk.ts';
import { readToday } from '../operations/read-today.ts';
import { searchHouse } from '../operations/search-house.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { setPublication } from '../operations/set-publication.ts';
import { startPlan } from '../operations/start-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { anItem, aPlan, aTie, type Built, moreMeasures } from './builders.ts';
import { countEntries, countStatements, nowhere, outdated } from './observe.ts';
import { assessed } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Cell = {
  address: string;
  derived: string;
  status: string;
  measures: number;
  throughLine: number;
  gap: boolean;
};
type Coverage = {
  cells: Cell[];
  beside: Cell[];
  lines: { id: string; own: boolean; measures: number; gaps: number }[];
  counts: Record<string, number>;
  gaps: number;
  notApplicable: number;
  formula: string;
};
type Gap = {
  address: string;
  nearest: { item: string } | null;
  couldTake: { organisation: string; measures: number }[];
};
type Gaps = { gaps: Gap[]; statements: string[]; served: number; of: number; formula: string };
type Group = {
  key: string | null;
  names: object | null;
  measures: number;
  share: number;
  money: { currency: string; planned: number; sharePlanned: number }[];
};
type Balance = { groups: Group[]; measures: number; formula: string };

describe('what serves what', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const ask = <O>(operation: AnyOperation, input: object) => t.reader.does<O>(operation, input);
  const aMeasure = (built: Built, more: object = {}) =>
    anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Choir' },
      ...more,
    });
  const move = (built: Built, item: string, ...actions: string[]) =>
    actions.reduce(
      (before, action) =>
        before.then(() =>
          t.editor.does(setMeasureState, { plan: built.plan, item, action, reason: 'For the test' }),
        ),
      Promise.resolve() as Promise<unknown>,
    );

  it('is a gap where a paragraph asks, nothing living serves it, and nobody said why', async () => {
    const built = await aPlan(t);
    const gapsOf = async () => ask<Gaps>(findGaps, { plan: built.plan });
    const empty = await gapsOf();
    // 58 paragraphs of the annex, one without a number; five only state.
    assert.deepEqual([empty.gaps.length, empty.served, empty.of], [53, 0, 53]);
    assert.deepEqual(empty.statements, ['annex/1', 'annex/3', 'annex/30', 'annex/44', 'annex/47']);
    assert.ok(empty.formula.length > 40);
    await aTie(t.editor, built);
    const stopped = await aMeasure(built);
    await aTie(t.editor, { ...built, measure: stopped }, { address: 'annex/23' });
    await move(built, stopped, 'stop');
    await aTie(t.editor, built, { address: 'line/L3' });
    await aTie(t.editor, built, { address: 'annex/47' });
    const now = await gapsOf();
    assert.deepEqual([now.gaps.length, now.served, now.of], [52, 1, 53]);
    assert.ok(now.gaps.some((one) => one.address === 'annex/23'));
    assert.ok(!now.statements.includes('annex/47'));
  });

  it('names the nearest measure of the same line and who could take the gap over, most first', async () => {
    const built = await aPlan(t);
    const led = async (organisation: string, address: string) => {
      const measure = await aMeasure(built, { leadOrganisation: organisation });
      await aTie(t.editor, { ...built, measure }, { address });
      return measure;
    };
    const { focalPoint, reader } = t;
    await led(reader.organisation, 'annex/22');
    const near = await led(focalPoint.organisation, 'annex/24');
    await led(t.approver.organisation, 'annex/40');
    const nearest = async () =>
      (await ask<Gaps>(findGaps, { plan: built.plan })).gaps.find((one) => one.address === 'annex/25')
        ?.nearest;
    assert.equal((await nearest())?.item, near);
    // Whatever serves the whole line stands nearer than what serves one paragraph of it.
    const whole = await led(focalPoint.organisation, 'line/L3');
    assert.equal((await nearest())?.item, whole);
    const { gaps } = await ask<Gaps>(findGaps, { plan: built.plan });
    const gap = gaps.find((one) => one.address === 'annex/25');
    assert.deepEqual(
      gap?.couldTake.map((one) => [one.organisation, one.measures]),
      [
        [focalPoint.organisation, 2],
        [reader.organisation, 1],
      ],
    );
    const alone = gaps.find((one) => one.address === 'annex/52');
    assert.deepEqual([alone?.nearest, alone?.couldTake], [null, []]);
  });

  it('derives a status from the measures, as the formula says', async () => {
    const built = await aPlan(t);
    const status = async (address: string) =>
      (await ask<Coverage>(readCoverage, { plan: built.plan })).cells.find((one) => one.address === address);
    const full = await aMeasure(built);
    await aTie(t.editor, { ...built, measure: full }, { strength: 'fully-covers' });
    const part = await aMeasure(built);
    await aTie(t.editor, { ...built, measure: part });
    assert.equal((await status('annex/22'))?.derived, 'not-started');
    await assessed(t, built.plan, full);
    await move(built, full, 'begin');
    assert.equal((await status('annex/22'))?.derived, 'partial');
    await move(built, full, 'finish');
    assert.equal((await status('annex/22'))?.derived, 'partial');
    await move(built, part, 'finish');
    assert.equal((await status('annex/22'))?.derived, 'done');
    await move(built, part, 'evaluate');
    await move(built, full, 'evaluate');
    assert.equal((await status('annex/22'))?.derived, 'evaluated');
    await aTie(t.editor, { ...built, measure: part }, { address: 'annex/23' });
    assert.equal((await status('annex/23'))?.derived, 'partial', 'contributions alone never make it done');
  });

  it('counts cells, lines and gaps', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    await aTie(t.editor, built, { address: 'line/L3' });
    const { address } = await t.editor.does<{ address: string }>(addLine, {
      plan: built.plan,
      titles: { en: 'Own line' },
    });
    await aTie(t.editor, built, { instrument: built.plan, address });
    await t.coordinator.does(markNotApplicable, {
      plan: built.plan,
      instrument: built.instrument,
      address: 'annex/23',
      reason: 'There is no sea',
      signatory: 'National coordinator',
      signedOn: '2026-01-01',
    });
    const read = await ask<Coverage>(readCoverage, { plan: built.plan });
    assert.deepEqual([read.cells.length, read.beside.length], [57, 1]);
    assert.deepEqual([read.gaps, read.notApplicable], [51, 1]);
    assert.deepEqual(read.counts, { 'not-started': 57, partial: 0, done: 0, evaluated: 0 });
    const cell = read.cells.find((one) => one.address === 'annex/22');
    assert.deepEqual([cell?.measures, cell?.throughLine, cell?.gap], [1, 1, false]);
    const lines = new Map(read.lines.map((one) => [one.id, one]));
    assert.equal(lines.size, 11);
    assert.deepEqual([lines.get('L3')?.measures, lines.get('L3')?.gaps], [1, 2]);
    const own = read.lines.find((one) => one.own);
    assert.deepEqual([own?.measures, own?.gaps], [1, 0]);
    assert.equal(lines.get('L1')?.measures, 0);
  });

  it('balances by kind, level, lead, year and source; each currency by itself; stopped work is left out', async () => {
    const built = await aPlan(t);
    const eur = (planned: number, year: number, source: string) => ({
      source,
      year,
      currency: 'EUR',
      planned,
    });
    const lead = { leadOrganisation: t.focalPoint.organisation };
    await aMeasure(built, { kind: 'security', level: 'local', ...lead, budget: [eur(300, 2026, 'Town')] });
    const other = await aMeasure(built, {
      kind: 'rights',
      budget: [eur(100, 2027, 'Country'), { source: 'Country', currency: 'MKD', planned: 9 }],
    });
    await anItem(t.editor, {
      plan: built.plan,
      type: 'activity',
      parent: other,
      titles: { en: 'Under it' },
      budget: [eur(600, 2027, 'Town')],
    });
    const stopped = await aMeasure(built, { kind: 'security', budget: [eur(5000, 2026, 'Town')] });
    await move(built, stopped, 'stop');
    const by = (what: string) => ask<Balance>(readBalance, { plan: built.plan, by: what });
    const planned = (group: Group | undefined) =>
      group?.money.map((sum) => [sum.currency, sum.planned, sum.sharePlanned]);
    const kinds = await by('kind');
    assert.equal(kinds.measures, 3);
    assert.ok(kinds.formula.length > 40);
    const kind = (key: string | null) => kinds.groups.find((one) => one.key === key);
    assert.deepEqual([kind('security')?.measures, kind('security')?.share], [1, 0.333]);
    assert.deepEqual(planned(kind('security')), [['EUR', 300, 0.3]]);
    assert.deepEqual(planned(kind('rights')), [
      ['EUR', 700, 0.7],
      ['MKD', 9, 1],
    ]);
    assert.deepEqual(planned(kind(null)), []);
    const leads = (await by('lead')).groups.find((one) => one.key === t.focalPoint.organisation);
    assert.deepEqual([leads?.measures, leads?.names], [1, { en: 'Office of focal-point' }]);
    const years = (await by('year')).groups;
    assert.deepEqual(planned(years.find((one) => one.key === '2027')), [['EUR', 700, 0.7]]);
    const sources = (await by('source')).groups;
    assert.deepEqual(planned(sources.find((one) => one.key === 'Town')), [['EUR', 900, 0.9]]);
    assert.equal((await by('level')).groups.find((one) => one.key === 'local')?.measures, 1);
  });

  it('lists measures tied to nothing, page by page', async () => {
    const built = await aPlan(t);
    await aTie(t.editor, built);
    const untied: string[] = [];
    for (let at = 0; at < 5; at += 1) untied.push(await aMeasure(built));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { items: { id: string }[]; next: string | null; count: number } = await ask(findUnplanned, {
        plan: built.plan,
        limit: 2,
        ...(after ? { after } : {}),
      });
      assert.equal(page.count, 5);
      seen.push(...page.items.map((one) => one.id));
      after = page.next;
    } while (after);
    assert.deepEqual(seen, untied);
    await assert.rejects(
      ask(findUnplanned, { plan: built.plan, after: 'x' }),
      refusal('kernel.input-invalid'),
    );
  });

  it('finds in every writing, and never a person, a login or a post', async () => {
    const built = await aPlan(t, { bg: 'План „Заедно напред“' });
    const hits = async (text: string) =>
      (await ask<{ hits: { kind: string; record: string }[] }>(searchHouse, { text })).hits;
    for (const text of ['zaedno', 'ЗАЕДНО', 'Zaèdno napred', 'заедно'])
      assert.ok(
        (await hits(text)).some((one) => one.record === built.plan),
        text,
      );
    for (const text of ['Invented', 'editor', 'focal-point', t.editor.login, 'Office of'])
      assert.deepEqual(await hits(text), [], text);
    assert.deepEqual(await hits('%%'), []);
    assert.deepEqual(await hits('__'), []);
  });

  it('tells each post what waits for it, and nothing to whoever only informs the public', async () => {
    const built = await aPlan(t);
    await t.editor.does(submitPlan, { plan: built.plan });
    type Today = { waiting: { kind: string; record: string | null; by: string | null }[] };
    const mine = async (who = t.reader) =>
      (await who.does<Today>(readToday, {})).waiting
        .filter((one) => one.record === built.plan)
        .map((one) => one.kind);
    assert.deepEqual(await mine(t.approver), ['plan-to-approve']);
    assert.ok(!(await mine(t.editor)).includes('plan-to-approve'));
    assert.deepEqual(await mine(t.reader), []);
    const informs = await t.employ({
      login: 'informs',
      roles: ['strategy.coordinator'],
      purposes: ['public-information'],
    });
    assert.deepEqual((await informs.does<Today>(readToday, {})).waiting, []);
  });

  it('sets a publication rule once where two set it from the same version at the same moment', async () => {
    const { plan, measure, instrument } = await aPlan(t);
    const rules = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => ({
      rule: 'restricted',
      reason: `Talks with ${word} under way`,
    }));
    for (const of of [
      { object: 'item', plan, item: measure },
      { object: 'plan', plan },
      { object: 'instrument', instrument },
    ]) {
      const both = await Promise.allSettled(
        rules.map((publication) => t.editor.does(setPublication, { of, base: 1, publication })),
      );
      assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1, of.object);
      await outdated(t.editor.does(setPublication, { of, base: 1, publication: rules[0] }));
    }
  });

  it('answers the same for plans that are not there', async () => {
    for (const operation of [findGaps, readCoverage, readCrosswalk, findUnplanned])
      await assert.rejects(ask(operation, { plan: nowhere }), refusal('kernel.not-found'));
    for (const operation of [findGaps, readCoverage, readCrosswalk])
      await assert.rejects(ask(operation, { plan: nowhere, withParts: true }), refusal('kernel.not-found'));
    for (const withParts of [true, false])
      await assert.rejects(
        ask(readBalance, { plan: nowhere, by: 'kind', withParts }),
        refusal('kernel.not-found'),
      );
  });

  it('takes as many statements for thirty measures, ties and parts as for three, and records nothing', async () => {
    const built = await aPlan(t);
    const { plan, instrument } = built;
    const reads: [AnyOperation, object, number][] = [
      [findGaps, { plan, withParts: true }, 14],
      [readCoverage, { plan, withParts: true }, 13],
      [readCrosswalk, { plan, withParts: true }, 17],
      [readBalance, { plan, by: 'lead', withParts: true }, 10],
      [findUnplanned, { plan }, 12],
      [readToday, {}, 13],
      [searchHouse, { text: 'invented measure' }, 5],
    ];
    const aPart = async () => {
      const { plan: part } = await t.editor.does<{ plan: string }>(startPlan, {
        titles: { en: 'Part' },
        instrument,
        partOf: plan,
      });
      await anItem(t.editor, {
        plan: part,
        type: 'measure',
        titles: { en: 'Of a town' },
        leadOrganisation: t.reader.organisation,
      });
    };
    const count = async () => {
      const all: Record<string, number> = {};
      for (const [operation, input] of reads)
        all[operation.name] = await countStatements(t, () => ask(operation, input));
      return all;
    };
    await moreMeasures(t, built, 2);
    await aMeasure(built, { leadOrganisation: t.reader.organisation });
    await aPart();
    const entries = await countEntries(t);
    const few = await count();
    assert.equal(await countEntries(t), entries);
    await moreMeasures(t, built, 28);
    for (let at = 0; at < 5; at += 1) await aPart();
    assert.deepEqual(await count(), few);
    for (const [operation, , budget] of reads)
      assert.ok((few[operation.name] ?? 0) <= budget, `${operation.name}: ${few[operation.name]}`);
  });
});
