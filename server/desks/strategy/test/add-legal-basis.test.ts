/** What touches data of persons rests on law, or does not begin (R23). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { exportPublic } from '../operations/export-public.ts';
import { importPlan } from '../operations/import-plan.ts';
import { removeLegalBasis } from '../operations/remove-legal-basis.ts';
import { setPublication } from '../operations/set-publication.ts';
import { aPlan } from './builders.ts';

import { act, assess, ends, gdpr, lacks, law, lawOf, lawToday, rests, says } from './law.ts';
import { nowhere } from './observe.ts';
import { step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('add-legal-basis', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('lets nothing begin that touches data of persons and rests on nothing, and lists it', async () => {
    const of = await aPlan(t);
    await assess(t, of);
    assert.deepEqual((await lawOf(t, of)).missing, ['law', 'data-basis']);
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
    const school = await act(t);
    await rests(t.editor, of, school);
    assert.equal(await lacks(step(t, of, 'begin')), 'data_basis');
    await says(t.editor, of, gdpr);
    assert.deepEqual(
      await lawOf(t, of).then(({ touches, missing, bases }) => [touches, missing, bases[0]?.act.eli]),
      [true, [], true],
    );
    assert.equal((await step(t, of, 'begin')).state, 'active');
    // Repealed: what runs goes on, Today asks, and nothing begins anew on it.
    assert.deepEqual(await lawToday(t.editor, of.plan), []);
    await ends(t, school, 1);
    assert.deepEqual((await lawOf(t, of)).missing, ['law-ended']);
    assert.deepEqual(await lawToday(t.editor, of.plan), [['laws-ended', 1]]);
    assert.deepEqual(await lawToday(t.focalPoint, of.plan), []);
    await step(t, of, 'stop');
    assert.equal(await lacks(step(t, of, 'resume')), 'law_ended');
    await assert.rejects(rests(t.editor, of, school, { article: 'Art. 13' }), refusal('strategy.act-ended'));
    await rests(t.editor, of, await act(t, { titles: { en: 'Law on schools of 2026' } }));
    assert.equal((await step(t, of, 'resume')).state, 'active');
    assert.deepEqual(
      await lawToday(t.editor, of.plan),
      [['laws-ended', 1]],
      'until nothing rests on it any more',
    );
    const [old] = (await lawOf(t, of)).bases;
    await t.editor.does(removeLegalBasis, { plan: of.plan, basis: old?.id });
    assert.deepEqual(await lawToday(t.editor, of.plan), []);
  });

  it('leaves the house with the plan and its public form, in the words of the language', async () => {
    const of = await aPlan(t);
    for (const object of [
      { object: 'plan', plan: of.plan },
      { object: 'item', plan: of.plan, item: of.measure },
    ])
      await t.editor.does(setPublication, { of: object, base: 1, publication: { rule: 'public' } });
    await rests(t.editor, of, await act(t));
    await says(t.editor, of, { ...gdpr, dpia: 'https://dpa.example/inside/14', dpiaOn: '2026-02-01' });
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

  it('refuses what does not rest, what rests already, and answers the same for what is not there', async () => {
    const [of, other] = [await aPlan(t), await aPlan(t)];
    const on = await act(t);
    await rests(t.editor, of, on);
    await assert.rejects(rests(t.editor, of, on), refusal('strategy.basis-named-twice'));
    await assert.rejects(rests(t.focalPoint, of, on), refusal('strategy.not-your-measure'));
    const goal = { ...of, measure: of.goal };
    await assert.rejects(rests(t.editor, goal, on), refusal('strategy.basis-of-a-measure'));
    for (const wrong of [nowhere, of.plan])
      await assert.rejects(rests(t.editor, of, wrong), refusal('kernel.not-found'));
    for (const measure of [nowhere, other.measure])
      await assert.rejects(rests(t.editor, { ...of, measure }, on), refusal('kernel.not-found'));
  });
});
