/** Answers that leave the house: the same words in every form, a link behind each figure, and what was corrected since. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readIsolated } from '#libs/texts/index.ts';
import { AnswerFile } from '../model/questionnaires.ts';
import { nowhere } from './observe.ts';
import {
  anAnswer,
  anAskedPlan,
  answersAs,
  approveByHand,
  aQuestionTie,
  aSheet,
  type Asked,
  unapproveByHand,
} from './questions.ts';
import { node, period } from './report-builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('export-answers', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Asked;
  before(async () => {
    t = await openStrategyHouse();
    built = await anAskedPlan(t);
  });
  after(() => t?.close());

  const bytes = (of: object, format: string, language = 'en') => answersAs(t, built, of, format, language);
  const words = async (of: object, format = 'html', language = 'en') =>
    new TextDecoder().decode(await bytes(of, format, language));

  it('leaves the house in four languages and every form; each figure leads to its row, and what lacks is said', async () => {
    const { plan, measure, questionnaire, instrument, value } = built;
    await aQuestionTie(t, questionnaire, 'text/1', { instrument, address: 'annex/22' });
    await approveByHand(t, value);
    const said = { en: 'Evenings <i>run</i> in nine towns.', bg: 'Вечерите се провеждат.' };
    await anAnswer(t, built, said);
    const { sheet } = await aSheet(t, built);
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
    await anAnswer(t, built, { en: 'Otherwise.' }, { base: 1 });
    await unapproveByHand(t, value);
    const kept = await words({ sheet });
    assert.match(kept, /Corrected since these answers were kept[^]*Counted twice[^]*Question 1/);
    assert.ok(kept.includes('in nine towns') && !kept.includes('Otherwise.'));
    const today = await words({ period });
    assert.match(today, /Preview of[^]*Corrected figures of earlier answers[^]*Counted twice[^]*Otherwise\./);
    assert.match(today, /1 indicator of \d without an approved value/);
  });

  it('refuses what is not there, and a period that ends before it begins', async () => {
    await refused('kernel.not-found', () => bytes({ sheet: nowhere }, 'html'));
    for (const wrong of [{ plan: nowhere }, { questionnaire: nowhere }])
      await refused('kernel.not-found', () => answersAs(t, { ...built, ...wrong }, { period }, 'html'));
    const backwards = { period: { from: period.until, until: period.from } };
    await refused('strategy.ends-before-start', () => bytes(backwards, 'html'));
  });
});
