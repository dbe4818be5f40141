/** What a plan says to the questions of another body: from its rows, and figures only where somebody approved them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { anIndicator, aPlan } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import {
  anAskedPlan,
  anAnswer,
  approveByHand,
  aQuestionTie,
  type Asked,
  questionAt,
  questionnaireOf,
  type ReadQuestionnaire,
} from './questions.ts';
import { period } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-questionnaire', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Asked;
  before(async () => {
    t = await openStrategyHouse();
    built = await anAskedPlan(t);
  });
  after(() => t?.close());

  it('shows each question with what it is tied to, who said so and why, and a draft from what stands in the rows', async () => {
    const { questionnaire, instrument, measure, second, indicator, value } = built;
    const before = await questionnaireOf(t, built);
    assert.deepEqual(
      before.data.questions.map(({ address, number, texts }) => [address, number, Object.keys(texts)]),
      ['1', '2', '3'].map((number) => [`text/${number}`, number, ['bg', 'en']]),
    );
    assert.ok(before.drafts.every((one) => Object.values(one.words).every((text) => text === '')));
    const tie = await aQuestionTie(t, questionnaire, 'text/1', { instrument, address: 'annex/22' });
    await aQuestionTie(t, questionnaire, 'text/2', { instrument, address: 'line/L3' });
    const found = await questionnaireOf(t, built);
    const first = questionAt(found, 'text/1');
    assert.deepEqual(
      first?.ties.map(({ id, reason, tiedBy, to }) => [id, reason, tiedBy, to.address]),
      [[tie, 'It speaks of the same work', { en: 'editor' }, 'annex/22']],
    );
    assert.deepEqual(
      [first?.paragraphs, first?.measures, first?.indicators],
      [['annex/22'], [measure], [indicator]],
    );
    assert.equal(found.data.paragraphs.find(({ address }) => address === 'annex/22')?.status, 'partial');
    // A line stands for its paragraphs and for what serves it.
    const line = questionAt(found, 'text/2');
    assert.ok((line?.paragraphs.length ?? 0) > 1 && line?.measures.includes(second));
    // Entered and not approved: no figure is told to another body, and that it is missing is.
    const draft = (one: ReadQuestionnaire, language: string) => one.drafts[0]?.words[language] ?? '';
    assert.equal(found.data.indicators[0]?.value, null);
    assert.match(
      draft(found, 'en'),
      /§ 22 .*: In part\.\n1 measure of the plan.*\n– Open evenings: Under way\n1 indicator has no approved value\./,
    );
    await approveByHand(t, value);
    const approved = await questionnaireOf(t, built);
    assert.equal(approved.data.indicators[0]?.value?.value, 60);
    assert.match(draft(approved, 'en'), /60.*approved on/);
    assert.match(draft(approved, 'bg'), /Отворени вечери[^]*одобрена на/);
    for (const language of ['mk', 'sq']) assert.match(draft(approved, language), /60/);
    const sent = await countStatements(t, async () => await questionnaireOf(t, built));
    assert.ok(sent <= 55, `${sent} statements`);
  });

  it('answers for each plan by itself, and refuses what is not there', async () => {
    await anAnswer(t, built, { en: 'Ours.' });
    const other = await aPlan(t, { en: 'Another plan' });
    await anIndicator(t.editor, other);
    const apart = await questionnaireOf(t, { ...built, plan: other.plan });
    assert.ok(apart.data.questions.every(({ answer }) => answer === null));
    assert.deepEqual(apart.sheets, []);
    for (const wrong of [{ plan: nowhere }, { questionnaire: nowhere }])
      await refused('kernel.not-found', () => questionnaireOf(t, { ...built, ...wrong }));
    await refused('strategy.ends-before-start', () =>
      questionnaireOf(t, built, { period: { from: period.until, until: period.from } }),
    );
  });

  it('counts work of value in itself beside the measures of a question, and never names it there (R12)', async () => {
    const { plan, measure } = built;
    await t.editor.does(labelMeasure, {
      plan,
      item: measure,
      base: 2,
      label: { en: 'Evenings of the towns' },
    });
    const found = await questionnaireOf(t, built);
    const first = questionAt(found, 'text/1');
    assert.deepEqual([first?.measures, first?.indicators, first?.ofValueInThemselves], [[], [], 1]);
    assert.deepEqual(
      found.data.ofValueInThemselves.map(({ label, measures }) => [label, measures.map(({ id }) => id)]),
      [[{ en: 'Evenings of the towns' }, [measure]]],
    );
    assert.doesNotMatch(found.drafts[0]?.words['en'] ?? '', /Open evenings/);
  });
});
