/** Says why a questioned text stays as it is; the answer stands until the text changes or something else is asked. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readFileSync } from 'node:fs';
import { present, refuse, requireBase } from '#kernel/operation/errors.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Language, Reason } from '../model/shared.ts';
import { QuestionKey, WordingPlace } from '../model/wording.ts';
import { requireOpenPlan, requireOwnPlan } from '../rules/guards.ts';
import { lexiconOf, questionedTexts } from '../rules/questioned-texts.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { findLivingTerms } from '../store/terms.ts';
import { findTexts, saveAnswer } from '../store/wording.ts';

const builtIn = () =>
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent;

export const answerWording = operation({
  name: 'strategy.answer-wording',
  does: 'A writer says why a questioned text of a plan stays as it is.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    base: Base,
    place: WordingPlace,
    language: Language,
    /** Every question of this text, as it was asked. */
    asked: z.array(QuestionKey).min(1).max(200),
    reason: Reason,
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId }),
  audit: ({ input }) => ({
    about: input.plan,
    detail: { item: input.item, place: input.place, language: input.language },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-plan',
    'strategy.plan-not-open',
    'strategy.not-what-is-asked',
  ],
  async run({ input, tx, actor, now }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, plan);
    const texts = await findTexts(tx, plan.record_id, input.item);
    const { version } = present(texts[0]);
    requireOpenPlan(plan);
    requireBase({ version }, input.base);
    const here = texts.filter(({ place, language }) => place === input.place && language === input.language);
    const terms = lexiconOf(await findLivingTerms(tx), builtInTerms(builtIn()));
    const [questioned] = questionedTexts(here, [], terms);
    const asked = questioned?.questions.map(({ key }) => key) ?? [];
    // Whoever answers has seen every question: one that came meanwhile is not answered by the way.
    if (!questioned || asked.length !== input.asked.length || asked.some((key) => !input.asked.includes(key)))
      refuse('strategy.not-what-is-asked');
    await saveAnswer(tx, plan, { ...input, wording: questioned.text, asked, post: actor.post }, now);
    return { plan: plan.record_id, item: input.item };
  },
});
