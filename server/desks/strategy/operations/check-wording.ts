/** Asks about words: of a plan's titles and descriptions, or of a text before it is written. It scores nobody and tells nobody. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { readFileSync } from 'node:fs';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { languages, Texts } from '../model/shared.ts';
import { QuestionedText } from '../model/wording.ts';
import { checkWording as check, readLexicon } from '../rules/check-wording.ts';
import { lexiconOf, questionedTexts } from '../rules/questioned-texts.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { findPlan } from '../store/plans.ts';
import { findLivingTerms } from '../store/terms.ts';
import { findAnswers, findTexts } from '../store/wording.ts';

const builtIn = () =>
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent;

export const checkWording = operation({
  name: 'strategy.check-wording',
  does: 'A reader asks which words of a plan, or of a text, need an answer.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z
    .strictObject({ plan: PlanId.optional(), texts: Texts.optional() })
    .refine(({ plan, texts }) => (plan === undefined) !== (texts === undefined), {
      message: 'Name a plan or give a text, not both.',
      params: { code: 'one-of-two' },
    }),
  output: z.strictObject({
    texts: z.array(QuestionedText),
    /** Texts with a question that nobody has answered; while there is one, the plan is not submitted. */
    open: z.int(),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const terms = lexiconOf(await findLivingTerms(tx), builtInTerms(builtIn()));
    if (input.plan) {
      const plan = present(await findPlan(tx, input.plan));
      const answers = await findAnswers(tx, plan.record_id);
      const texts = questionedTexts(await findTexts(tx, plan.record_id), answers, terms);
      return { texts, open: texts.filter(({ open }) => open).length };
    }
    const texts = languages.flatMap((language) => {
      const text = input.texts?.[language];
      const questions = text ? check(text, readLexicon(terms, language)) : [];
      if (!text || questions.length === 0) return [];
      const own = { item: null, titles: null, version: null, place: 'title' as const, answer: null };
      return [{ ...own, language, text, questions, open: true }];
    });
    return { texts, open: texts.length };
  },
});
