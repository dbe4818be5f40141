/** Lists the documents whose paragraphs can be answered as questions, with how far each is tied, answered and kept. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { QuestionnaireRow } from '../model/questionnaires.ts';
import { readers, reading } from '../model/roles.ts';
import { findPlan } from '../store/plans.ts';
import { listQuestionnaires } from '../store/questionnaires.ts';

export const findQuestionnaires = operation({
  name: 'strategy.find-questionnaires',
  does: 'A reader sees which questionnaires can be answered from a plan, and how far each is.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId }),
  /** At most 200, the newest document first; the strategy of the plan itself is none of them. */
  output: z.strictObject({ questionnaires: z.array(QuestionnaireRow) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const plan = present(await findPlan(tx, input.plan));
    return { questionnaires: await listQuestionnaires(tx, plan.record_id, plan.instrument_id) };
  },
});
