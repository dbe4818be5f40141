/** Another body's questionnaire, answered from the same rows: ties, drafts, the office's words, sheets that are kept. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readIsolated } from '#libs/texts/index.ts';
import { AnswerFile, type AnswerData } from '../model/questionnaires.ts';
import { exportAnswers } from '../operations/export-answers.ts';
import { findQuestionnaires } from '../operations/find-questionnaires.ts';
import { keepAnswers } from '../operations/keep-answers.ts';
import { labelMeasure } from '../operations/label-measure.ts';
import { readQuestionnaire } from '../operations/read-questionnaire.ts';
import { tieQuestion } from '../operations/tie-question.ts';
import { untieQuestion } from '../operations/untie-question.ts';
import { writeAnswer } from '../operations/write-answer.ts';
import { anIndicator, aPlan } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { aQuestionnaire, aQuestionTie, approveByHand } from './questions.ts';
import { aReportedPlan, node, period, type Reported } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Read = {
  data: AnswerData;
  drafts: { address: string; words: Record<string, string> }[];
  earlier: { address: string; answer: { number: number; words: object } }[];
  sheets: { id: string; number: number; answered: number; questions: number }[];
};

describe('a questionnaire of another body', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Reported;
  let questionnaire: string;
  before(async () => {
    t = await openStrategyHouse();
    built = await aReportedPlan(t);
    questionnaire = await aQuestionnaire(t);
  });
  after(() => t?.close());

  const read = async (more: object = {}) =>
    await t.reader.does<Read>(readQuestionnaire, { plan: built.plan, questionnaire, period, ...more });
  const bytes = async (of: object, format: string, language = 'en') => {
    const input = { plan: built.plan, questionnaire, of, format, language, at: node };
    return (await t.reader.does<{ bytes: Uint8Array }>(exportAnswers, input)).bytes;
  };
  const words = async (of: object, format = 'html', language = 'en') =>
    new TextDecoder().decode(await bytes(of, format, language));
  const write = async (address: string, said: object, base = 0) =>
    await t.editor.does(writeAnswer, { plan: built.plan, questionnaire, address, words: said, base });
  const at = ({ data }: Read, address: string) => data.questions.find((one) => one.address === address);

  it('is tied question by question, with who said so and why; each is drafted from what stands in the rows', async () => {
    const { instrument, measure, second, indicator, value } = built;
    const before = await read();
    assert.deepEqual(
      before.data.questions.map(({ address, number, texts }) => [address, number, Object.keys(texts)]),
      ['1', '2', '3'].map((number) => [`text/${number}`, number, ['bg', 'en']]),
    );
    assert.ok(before.drafts.every((one) => Object.values(one.words).every((text) => text === '')));
    const tie = await aQuestionTie(t, questionnaire, 'text/1', { instrument, address: 'annex/22' });
    const entry = await lastEntry(t, tieQuestion);
    assert.deepEqual(
      [entry?.about, entry?.detail],
      [[questionnaire, instrument], { address: 'text/1', to: 'annex/22' }],
    );
    await aQuestionTie(t, questionnaire, 'text/2', { instrument, address: 'line/L3' });
    const found = await read();
    const first = at(found, 'text/1');
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
    const line = at(found, 'text/2');
    assert.ok((line?.paragraphs.length ?? 0) > 1 && line?.measures.includes(second));
    // Entered and not approved: no figure is told to another body, and that it is missing is.
    const draft = (one: Read, language: string) => one.drafts[0]?.words[language] ?? '';
    assert.equal(found.data.indicators[0]?.value, null);
    assert.match(
      draft(found, 'en'),
      /§ 22 .*: In part\.\n1 measure of the plan.*\n– Open evenings: Under way\n1 indicator has no approved value\./,
    );
    await approveByHand(t, value);
    const approved = await read();
    assert.equal(approved.data.indicators[0]?.value?.value, 60);
    assert.match(draft(approved, 'en'), /60.*approved on/);
    assert.match(draft(approved, 'bg'), /Отворени вечери[^]*одобрена на/);
    for (const language of ['mk', 'sq']) assert.match(draft(approved, language), /60/);
    const sent = await countStatements(t, async () => await read());
    assert.ok(sent <= 55, `${sent} statements`);
  });

  it('is answered in the office’s own words; every wording stays, and nobody writes over another', async () => {
    await refused('strategy.nothing-answered', () =>
      t.editor.does(keepAnswers, { plan: built.plan, questionnaire, period }),
    );
    await write('text/1', { en: 'Evenings <i>run</i>.\nMore follow.', bg: 'Вечерите се провеждат.' });
    await refused('kernel.changed-meanwhile', () => write('text/1', { en: 'Mine' }));
    await refused('kernel.changed-meanwhile', () => write('text/1', { en: 'Mine' }, 2));
    await write('text/1', { en: 'Evenings <i>run</i> in nine towns.', bg: 'Вечерите се провеждат.' }, 1);
    await refused('strategy.no-such-address', () => write('text/9', { en: 'What?' }));
    const found = await read();
    assert.equal(at(found, 'text/1')?.answer?.number, 2);
    assert.deepEqual(
      found.earlier.map(({ address, answer }) => [address, answer.number]),
      [['text/1', 1]],
    );
    const { questionnaires } = await t.reader.does<{
      questionnaires: { id: string; questions: number; tied: number; answered: number; sheets: number }[];
    }>(findQuestionnaires, { plan: built.plan });
    assert.ok(!questionnaires.some(({ id }) => id === built.instrument));
    const row = questionnaires.find(({ id }) => id === questionnaire);
    assert.deepEqual([row?.questions, row?.tied, row?.answered, row?.sheets], [3, 2, 1, 0]);
  });

  it('leaves the house in four languages and every form; each figure leads to its row, and what lacks is said', async () => {
    const { plan, measure } = built;
    const { sheet, number } = await t.editor.does<{ sheet: string; number: number }>(keepAnswers, {
      plan,
      questionnaire,
      period,
      note: { en: 'For the invented body' },
    });
    assert.equal(number, 1);
    const lacks = {
      en: [
        /Evenings &lt;i&gt;run&lt;\/i&gt; in nine towns\./,
        /2 questions of 3 without an answer/,
        /&lt;b&gt;run&lt;\/b&gt; in schools/,
      ],
      bg: [/Вечерите се провеждат\./, /Кои мерки се изпълняват в училищата/],
      mk: [
        /не го напишала овој текст/,
        /Прашањето го нема на македонски\. На јазикот на кој е \(бугарски\)/,
        /1 одговор не е напишан/,
      ],
      sq: [/nuk e ka shkruar ende/, /Pyetja nuk është këtu në shqip\. Në gjuhën e saj \(bullgarisht\)/],
    };
    for (const [language, expected] of Object.entries(lacks)) {
      const html = await words({ sheet }, 'html', language);
      for (const one of expected) assert.match(html, one);
      assert.doesNotMatch(html, /\banswers\.[a-z]|\breport\.[a-z]|undefined|\{\w+\}|NaN|<b>|<i>/);
      if (language !== 'en' && language !== 'bg') assert.doesNotMatch(html, /Evenings &lt;i|Вечерите/);
      const links = [...html.matchAll(/href="(https:[^"]+)"/g)].map(([, href = '']) => href);
      assert.ok(links.some((href) => href.includes(`/strategy/plan/items/${measure}?plan=${plan}`)));
      assert.ok(links.some((href) => href.includes('at=annex%2F22')));
      const flat = (text: string) => text.replaceAll(/\s|-/g, '');
      const headings = [...html.matchAll(/<h[23] id="s\d+">([^<]+)<\/h/g)].map(([, text = '']) => flat(text));
      assert.ok(headings.length >= 7);
      for (const form of ['pdf', 'docx']) {
        const file = await bytes({ sheet }, form, language);
        if (form === 'pdf')
          assert.match(Buffer.from(file).toString('latin1'), /<pdfuaid:part>1<\/pdfuaid:part>/);
        const text = flat(await readIsolated(file, `answers.${form}`, 'decoding'));
        for (const heading of headings) assert.ok(text.includes(heading), `${form} ${language}: ${heading}`);
      }
    }
    const file = AnswerFile.parse(JSON.parse(await words({ sheet }, 'json')));
    assert.deepEqual([file.sheet?.number, file.node, file.indicators[0]?.value?.id], [1, node, built.value]);
    // What is kept stays as it is; a figure that is withdrawn later is said at its head, and in the next one.
    await write('text/1', { en: 'Otherwise.' }, 2);
    await asOwner(
      t,
      `update strategy.indicator_values set state = 'withdrawn', withdrawn_reason = 'Counted twice', unapproved_at = now(),
         unapproved_by_post = entered_by_post where value_id = $1`,
      [built.value],
    );
    const kept = await words({ sheet });
    assert.match(kept, /Corrected since these answers were kept[^]*Counted twice[^]*Question 1/);
    assert.ok(kept.includes('in nine towns') && !kept.includes('Otherwise.'));
    const today = await words({ period });
    assert.match(today, /Preview of[^]*Corrected figures of earlier answers[^]*Counted twice[^]*Otherwise\./);
    assert.match(today, /1 indicator of \d without an approved value/);
  });

  it('refuses what is not there, what is tied already, and a question to itself', async () => {
    const { instrument, plan } = built;
    const to = { instrument, address: 'annex/22' };
    const tie = (more: object) =>
      t.editor.does(tieQuestion, { questionnaire, address: 'text/1', to, reason: 'Because', ...more });
    await refused('strategy.question-tied', () => tie({}));
    await refused('strategy.no-such-address', () => tie({ address: 'text/9' }));
    await refused('strategy.no-such-address', () => tie({ to: { instrument, address: 'annex/999' } }));
    for (const more of [{ questionnaire: nowhere }, { to: { instrument: nowhere, address: 'annex/22' } }])
      await refused('kernel.not-found', () => tie(more));
    const same = { to: { instrument: questionnaire, address: 'text/2' } };
    const refusal = await refused('kernel.input-invalid', () => tie(same));
    assert.equal(refusal.details.fields?.[0]?.code, 'same-document');
    await refused('kernel.not-found', () => t.editor.does(untieQuestion, { questionnaire, tie: nowhere }));
    const [first] = at(await read(), 'text/2')?.ties ?? [];
    await t.editor.does(untieQuestion, { questionnaire, tie: first?.id });
    assert.deepEqual(at(await read(), 'text/2')?.measures, []);
    await refused('kernel.not-found', () => read({ questionnaire: nowhere }));
    await refused('kernel.not-found', () => read({ plan: nowhere }));
    await refused('strategy.ends-before-start', () =>
      read({ period: { from: period.until, until: period.from } }),
    );
    await refused('kernel.not-found', () => bytes({ sheet: nowhere }, 'html'));
    await refused('kernel.not-found', () =>
      t.editor.does(keepAnswers, { plan, questionnaire: nowhere, period }),
    );
    // Another plan answers for itself.
    const other = await aPlan(t, { en: 'Another plan' });
    await anIndicator(t.editor, other);
    const apart = await read({ plan: other.plan });
    assert.ok(apart.data.questions.every(({ answer }) => answer === null));
    assert.deepEqual(apart.sheets, []);
  });

  it('never names work of value in itself among the measures of a question, nor a title of the plan above it', async () => {
    const { plan, measure } = built;
    await t.editor.does(labelMeasure, {
      plan,
      item: measure,
      base: 2,
      label: { en: 'Evenings of the towns' },
    });
    const found = await read();
    const first = at(found, 'text/1');
    assert.deepEqual([first?.measures, first?.indicators, first?.ofValueInThemselves], [[], [], 1]);
    assert.deepEqual(
      found.data.ofValueInThemselves.map(({ label, measures }) => [label, measures.map(({ id }) => id)]),
      [[{ en: 'Evenings of the towns' }, [measure]]],
    );
    assert.doesNotMatch(found.drafts[0]?.words['en'] ?? '', /Open evenings/);
    const html = await words({ period });
    const named = html.split(/(?=<h[23])/).filter((part) => part.includes('Open evenings'));
    assert.deepEqual(
      named.map((part) => /<h2[^>]*>([^<]*)/.exec(part)?.[1]),
      ['Evenings of the towns'],
    );
    assert.ok(!html.slice(0, html.indexOf('<nav')).includes('National plan'));
  });
});
