/** Answering a question about wording: what is held until somebody answered, and when the answer lapses. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal, refused } from '#kernel/test/refusal.ts';
import { answerWording } from '../operations/answer-wording.ts';
import { checkWording } from '../operations/check-wording.ts';
import { editItem } from '../operations/edit-item.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { anItem, aPlan } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const titles = { en: 'Schools against extremism among refugees' };
type Found = { texts: { questions: { key: string }[]; answer: { reason: string } | null }[]; open: number };

describe('answer-wording', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const aQuestion = async () => {
    const { plan } = await aPlan(t);
    return { plan, item: await anItem(t.editor, { plan, type: 'measure', titles }) };
  };
  const check = (plan: string) => t.reader.does<Found>(checkWording, { plan });
  const answer = async (of: { plan: string; item: string }, more: object = {}) =>
    t.editor.does(answerWording, {
      ...of,
      base: 1,
      place: 'title',
      language: 'en',
      asked: ((await check(of.plan)).texts[0]?.questions ?? [{ key: 'none' }]).map(({ key }) => key),
      reason: 'The town’s own name for it',
      ...more,
    });
  const submit = (plan: string) => t.editor.does(submitPlan, { plan });

  it('holds the plan until somebody answered, says who, and asks anew when the text changes', async () => {
    const of = await aQuestion();
    await assert.rejects(submit(of.plan), refusal('strategy.wording-unanswered'));
    await answer(of);
    const entry = await lastEntry(t, answerWording);
    assert.deepEqual(
      [entry?.about, entry?.detail['item'], entry?.user_id],
      [[of.plan], of.item, t.editor.user],
    );
    const stands = await check(of.plan);
    assert.deepEqual([stands.open, stands.texts[0]?.answer?.reason], [0, 'The town’s own name for it']);
    const changed = { en: `${titles.en} again` };
    await t.editor.does(editItem, { ...of, base: 1, titles: changed });
    const lapsed = await check(of.plan);
    assert.deepEqual([lapsed.open, lapsed.texts[0]?.answer], [1, null]);
    await assert.rejects(submit(of.plan), refusal('strategy.wording-unanswered'));
    await answer(of, { base: 2 });
    await submit(of.plan);
  });

  it('lets a plan go whose text was changed instead', async () => {
    const of = await aQuestion();
    await t.editor.does(editItem, { ...of, base: 1, titles: { en: 'Schools where everybody arrives' } });
    assert.equal((await check(of.plan)).open, 0);
    await submit(of.plan);
  });

  it('refuses an answer to something else, to an older text, in a closed plan, or to nothing', async () => {
    const of = await aQuestion();
    await refused('strategy.not-what-is-asked', () => answer(of, { asked: ['avoid dossier'] }));
    await refused('strategy.not-what-is-asked', () => answer(of, { place: 'description' }));
    await refused('kernel.not-found', () => answer({ ...of, item: nowhere }));
    assert.equal((await outdated(answer(of, { base: 7 })))['version'], 1);
    await answer(of);
    await submit(of.plan);
    await refused('strategy.plan-not-open', () => answer(of));
  });

  it('sends few statements', async () => {
    const of = await aQuestion();
    const { texts } = await check(of.plan);
    const asked = texts[0]?.questions.map(({ key }) => key);
    const input = { ...of, base: 1, place: 'title', language: 'en', asked, reason: 'The town’s own name' };
    const sent = await countStatements(t, () => t.editor.does(answerWording, input));
    assert.ok(sent <= 10, `${sent} statements`);
  });
});
