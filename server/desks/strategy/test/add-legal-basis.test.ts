/** What touches data of persons rests on law, or does not begin (R23). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal, refusalOf } from '#kernel/test/refusal.ts';
import { addLegalBasis } from '../operations/add-legal-basis.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { exportPublic } from '../operations/export-public.ts';
import { findLegalActs } from '../operations/find-legal-acts.ts';
import { findRights } from '../operations/find-rights.ts';
import { importPlan } from '../operations/import-plan.ts';
import { removeItem } from '../operations/remove-item.ts';
import { removeLegalBasis } from '../operations/remove-legal-basis.ts';
import { setDataProtection } from '../operations/set-data-protection.ts';
import { setPublication } from '../operations/set-publication.ts';
import { writeLegalAct } from '../operations/write-legal-act.ts';
import { isEli } from '../rules/law.ts';
import { aPlan, type Built } from './builders.ts';
import { nowhere, outdated } from './observe.ts';
import { decided, led, rights, rightsToday, step, submitted } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const law = {
  kind: 'law',
  titles: { en: 'Law on schools', bg: 'Закон за училищата' },
  number: 'OG 14/2021',
  link: 'https://laws.example/eli/law/2021/14',
};
const gdpr = { touches: true, bases: ['gdpr-6-1-e'] };

describe('the law under a measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const act = async (more: object = {}) =>
    (await t.editor.does<{ act: string }>(writeLegalAct, { facts: { ...law, ...more } })).act;
  const ends = (id: string, base: number) =>
    t.editor.does(writeLegalAct, {
      facts: { ...law, inForceUntil: '2025-12-31', ended: 'repealed' },
      edits: { act: id, base },
    });
  const rests = (of: Built, on: string, more: object = {}, who: AtWork = t.editor) =>
    who.does<{ basis: string }>(addLegalBasis, {
      plan: of.plan,
      item: of.measure,
      act: on,
      article: 'Art. 12(1)',
      ...more,
    });
  const says = (of: Built, facts: object, base: number | null = null, who: AtWork = t.editor) =>
    who.does<{ version: number }>(setDataProtection, { plan: of.plan, item: of.measure, facts, base });
  type Law = {
    touches: boolean;
    missing: string[];
    bases: { id: string; act: { eli: boolean; inForce: boolean } }[];
  };
  const lawOf = async (of: Built) => ((await rights(t.reader, of)) as unknown as { law: Law }).law;
  const lacks = async (work: Promise<unknown>) => {
    const { code, details } = await refusalOf(work);
    assert.equal(code, 'strategy.legal-basis-needed');
    return details.params?.['gap'];
  };
  const today = async (who: AtWork, plan: string) =>
    (await rightsToday(who, plan))
      .filter(({ kind }) => kind.startsWith('laws'))
      .map(({ kind, count }) => [kind, count]);
  const assess = async (of: Built) =>
    decided(t.approver, of.plan, await submitted(t.editor, of, { personalData: true }));

  it('lets nothing begin that touches data of persons and rests on nothing, and lists it', async () => {
    const of = await aPlan(t);
    await assess(of);
    assert.deepEqual((await lawOf(of)).missing, ['law', 'data-basis']);
    assert.equal(await lacks(step(t, of, 'begin')), 'law');
    const table = 'Goal,Measure (en),Status\nSchools and towns,Open evenings,active\n';
    const upload = { name: 'plan.csv', type: 'text/csv', bytes: new TextEncoder().encode(table) };
    const taken = await t.uploads<{ problems: { code: string }[] }>(
      t.editor,
      importPlan,
      { plan: of.plan, dryRun: false },
      upload,
    );
    assert.ok(taken.problems.some(({ code }) => code === 'no-legal-basis'));
    const school = await act();
    await rests(of, school);
    assert.equal(await lacks(step(t, of, 'begin')), 'data_basis');
    await says(of, gdpr);
    assert.deepEqual(
      await lawOf(of).then(({ touches, missing, bases }) => [touches, missing, bases[0]?.act.eli]),
      [true, [], true],
    );
    assert.equal((await step(t, of, 'begin')).state, 'active');
    // Repealed: what runs goes on, Today asks, and nothing begins anew on it.
    assert.deepEqual(await today(t.editor, of.plan), []);
    await ends(school, 1);
    assert.deepEqual((await lawOf(of)).missing, ['law-ended']);
    assert.deepEqual(await today(t.editor, of.plan), [['laws-ended', 1]]);
    assert.deepEqual(await today(t.focalPoint, of.plan), []);
    await step(t, of, 'stop');
    assert.equal(await lacks(step(t, of, 'resume')), 'law_ended');
    await assert.rejects(rests(of, school, { article: 'Art. 13' }), refusal('strategy.act-ended'));
    await rests(of, await act({ titles: { en: 'Law on schools of 2026' } }));
    assert.equal((await step(t, of, 'resume')).state, 'active');
    assert.deepEqual(
      await today(t.editor, of.plan),
      [['laws-ended', 1]],
      'until nothing rests on it any more',
    );
    const [old] = (await lawOf(of)).bases;
    await t.editor.does(removeLegalBasis, { plan: of.plan, basis: old?.id });
    assert.deepEqual(await today(t.editor, of.plan), []);
  });

  it('asks the office and the institution that leads what runs without law, and counts what rests on an act', async () => {
    const plan = await aPlan(t);
    const of = await led(t, plan, { leadOrganisation: t.focalPoint.organisation });
    const aside = await led(t, plan);
    await assess(of);
    await says(of, { touches: true, bases: ['led-8'] }, null, t.focalPoint);
    const { basis } = await rests(of, await act(), {}, t.focalPoint);
    await rests(aside, await act(), { article: null });
    await step(t, of, 'begin');
    await t.focalPoint.does(removeLegalBasis, { plan: of.plan, basis });
    assert.deepEqual(await today(t.focalPoint, of.plan), [['laws-missing', 1]]);
    assert.deepEqual(await today(t.editor, of.plan), [['laws-missing', 1]]);
    const { rows } = await t.reader.does<{ rows: { item: string; law: string }[] }>(findRights, {
      plan: of.plan,
    });
    const standing = new Map(rows.map((row) => [row.item, row.law]));
    assert.deepEqual(
      [of, aside, plan].map(({ measure }) => standing.get(measure)),
      ['missing', 'there', 'not-needed'],
    );
    const shared = await act({ titles: { en: 'Law on towns' } });
    for (const one of [of, aside]) await rests(one, shared);
    const { acts } = await t.reader.does<{ acts: { id: string; measures: number }[] }>(findLegalActs, {});
    assert.equal(acts.find(({ id }) => id === shared)?.measures, 2, 'one act serves many measures');
    await assert.rejects(rests(aside, shared, {}, t.focalPoint), refusal('strategy.not-your-measure'));
    await assert.rejects(says(aside, gdpr, null, t.focalPoint), refusal('strategy.not-your-measure'));
    await t.editor.does(removeItem, {
      plan: of.plan,
      item: aside.measure,
      base: 1,
      reason: 'Never approved',
    });
  });

  it('tells an ELI from another official link, and refuses half of one', async () => {
    for (const whole of [
      'https://data.europa.eu/eli/reg/2016/679/oj',
      'https://laws.example/eli/ligj/2012/03/22/9887',
      'https://laws.example/eli/cap/12',
    ])
      assert.equal(isEli(whole), true, whole);
    for (const other of [
      'https://laws.example/laws/14-2021',
      'https://laws.example/eli',
      'https://laws.example/eli/law',
      'https://laws.example/eli/law/2021/14?lang=en',
      'https://laws.example/eli/law/2021/14#art_12',
      'https://laws.example/delivery/eli/law/2021',
    ])
      assert.equal(isEli(other), false, other);
    await assert.rejects(act({ link: 'https://laws.example/eli/law' }), refusal('strategy.eli-incomplete'));
    await assert.rejects(
      act({ link: 'http://laws.example/eli/law/2021/14' }),
      refusal('kernel.input-invalid'),
    );
    await act({ link: 'https://gazette.example/2021/14' });
  });

  it('refuses what does not fit together', async () => {
    const of = await aPlan(t);
    for (const facts of [
      { touches: false, bases: ['gdpr-6-1-e'] },
      { touches: true, bases: ['national'] },
      { touches: true, bases: ['gdpr-6-1-e'], law: 'Law on data, Art. 5' },
      { touches: true, bases: ['gdpr-6-1-z'] },
    ])
      await assert.rejects(says(of, facts), refusal('kernel.input-invalid'), JSON.stringify(facts));
    for (const facts of [
      { inForceUntil: '2025-12-31' },
      { inForceFrom: '2026-01-01', inForceUntil: '2025-12-31', ended: 'changed' },
    ])
      await assert.rejects(act(facts), refusal('kernel.input-invalid'));
    const on = await act();
    await rests(of, on);
    await assert.rejects(rests(of, on), refusal('strategy.basis-named-twice'));
    const goal = { ...of, measure: of.goal };
    await assert.rejects(rests(goal, on), refusal('strategy.basis-of-a-measure'));
    await assert.rejects(says(goal, gdpr), refusal('strategy.basis-of-a-measure'));
    assert.equal((await says(of, gdpr)).version, 1);
    assert.equal((await outdated(says(of, gdpr)))['version'], 1);
    assert.equal(
      (await says(of, { touches: true, bases: ['national'], law: 'Law on data, Art. 5' }, 1)).version,
      2,
    );
    assert.equal((await outdated(says(of, gdpr, 1)))['version'], 2);
    assert.equal((await ends(on, 1).then(() => outdated(ends(on, 1))))['version'], 2);
    const other = await aPlan(t);
    const { basis } = await rests(other, await act());
    for (const wrong of [nowhere, basis])
      await assert.rejects(
        t.editor.does(removeLegalBasis, { plan: of.plan, basis: wrong }),
        refusal('kernel.not-found'),
      );
    for (const wrong of [nowhere, of.plan])
      await assert.rejects(rests(of, wrong), refusal('kernel.not-found'));
    for (const measure of [nowhere, other.measure]) {
      await assert.rejects(rests({ ...of, measure }, on), refusal('kernel.not-found'));
      await assert.rejects(says({ ...of, measure }, gdpr), refusal('kernel.not-found'));
    }
    await assert.rejects(ends(nowhere, 1), refusal('kernel.not-found'));
  });

  it('leaves the house with the plan and its public form, in the words of the language', async () => {
    const of = await aPlan(t);
    for (const object of [
      { object: 'plan', plan: of.plan },
      { object: 'item', plan: of.plan, item: of.measure },
    ])
      await t.editor.does(setPublication, { of: object, base: 1, publication: { rule: 'public' } });
    await rests(of, await act());
    await says(of, { ...gdpr, dpia: 'https://dpa.example/inside/14', dpiaOn: '2026-02-01' });
    const read = async (operation: Parameters<typeof t.reader.does>[0], more: object = {}) =>
      Buffer.from(
        (await t.reader.does<{ bytes: Uint8Array }>(operation, { plan: of.plan, ...more })).bytes,
      ).toString();
    const text = await read(exportPublic);
    type Written = {
      items: { legalBases: { article: string; eli: boolean; link: string }[]; personalData: object }[];
    };
    const [item] = (JSON.parse(text) as Written).items;
    assert.deepEqual(
      item?.legalBases.map(({ article, eli, link }) => [article, eli, link]),
      [['Art. 12(1)', true, law.link]],
    );
    assert.deepEqual(item?.personalData, { ...gdpr, law: null, impactAssessedOn: '2026-02-01' });
    assert.ok(!text.includes('dpa.example'));
    for (const [language, words] of [
      [
        'en',
        /Law on schools, OG 14\/2021, Art\. 12\(1\), https:\/\/laws\.example\/eli\/law\/2021\/14.*public task/,
      ],
      ['bg', /Закон за училищата, OG 14\/2021.*обществена задача/],
      ['mk', /јавна задача/],
      ['sq', /detyrë publike/],
    ] as const)
      assert.match(await read(exportPlan, { format: 'csv', language }), words);
  });
});
