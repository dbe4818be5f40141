/** Closes a plan for writing and puts it before those who approve. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readFileSync } from 'node:fs';
import { PlanId, PlanState } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Note } from '../model/shared.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { requireOwnPlan, requireShown, requireWordingAnswered } from '../rules/guards.ts';
import { lexiconOf, questionedTexts } from '../rules/questioned-texts.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { findLivingTerms } from '../store/terms.ts';
import { findAnswers, findTexts } from '../store/wording.ts';
import { planWorkflow } from '../workflow.ts';

const builtIn = () =>
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent;

export const submitPlan = operation({
  name: 'strategy.submit-plan',
  does: 'A writer submits a plan for approval.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, note: Note.optional() }),
  output: z.strictObject({ plan: PlanId, state: PlanState }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'strategy.not-your-plan',
    'strategy.plan-not-shown',
    'strategy.plan-without-measures',
    'strategy.wording-unanswered',
  ],
  move: {
    workflow: planWorkflow,
    action: 'submit',
    of: (input) => ({ record: input.plan }),
    reason: (input) => input.note,
  },
  async run({ input, tx, actor, announce }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, plan);
    requireShown(plan);
    if (plan.measures === 0) refuse('strategy.plan-without-measures');
    const texts = await findTexts(tx, plan.record_id);
    const answers = await findAnswers(tx, plan.record_id);
    const terms = lexiconOf(await findLivingTerms(tx), builtInTerms(builtIn()));
    requireWordingAnswered(questionedTexts(texts, answers, terms));
    await announce('strategy.plan-submitted', plan.record_id);
    return { plan: plan.record_id, state: 'submitted' as const };
  },
});
