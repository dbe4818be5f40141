/** Ties one of their measures to one of ours as good practice, with the reason. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PracticeFacts, PracticeId } from '../model/foreign-plans.ts';
import { working, writers } from '../model/roles.ts';
import { requireLivingPlan, requireMeasure } from '../rules/guards.ts';
import { findForeignToWrite, hasForeignMeasure } from '../store/foreign-plans.ts';
import { findItem } from '../store/items.ts';
import { findPlan } from '../store/plans.ts';
import { savePractice } from '../store/practices.ts';

export const notePractice = operation({
  name: 'strategy.note-practice',
  does: 'A writer notes what one of our measures could learn from one of theirs, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: PracticeFacts,
  output: z.strictObject({ practice: PracticeId }),
  audit: ({ input }) => ({
    about: [input.foreign, input.plan],
    detail: { measure: input.measure, item: input.item },
  }),
  errors: [
    'kernel.not-found',
    'strategy.not-a-measure',
    'strategy.plan-superseded',
    'strategy.practice-noted-already',
  ],
  async run({ input, tx, actor, now, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    // A file that is taken in anew at this moment may leave the measure out.
    const foreign = present(await findForeignToWrite(tx, input.foreign));
    if (!(await hasForeignMeasure(tx, input.foreign, input.measure))) notFound();
    requireLivingPlan(plan);
    requireMeasure(item);
    const id = newId(now);
    const row = { ...input, id, post: actor.post };
    if (!(await savePractice(tx, foreign, row))) refuse('strategy.practice-noted-already');
    await announce('strategy.practice-noted', plan.record_id, { item: input.item });
    return { practice: id };
  },
});
