/** Says on which article of which act a measure rests. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ActId, BasisId } from '../model/law.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Titles } from '../model/shared.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { isInForce, requireResting } from '../rules/law.ts';
import { findItem } from '../store/items.ts';
import { findAct, saveBasis } from '../store/law.ts';
import { findPlan } from '../store/plans.ts';

export const addLegalBasis = operation({
  name: 'strategy.add-legal-basis',
  does: 'A writer or focal point says on which article of law a measure rests.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    act: ActId,
    /** As the act counts them: "Art. 12(1)"; null: the whole act. */
    article: z.string().trim().min(1).max(60).nullable().default(null),
    /** What the article is about. */
    titles: Titles.nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, basis: BasisId }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { item: input.item, basis: output.basis } }),
  errors: [
    'kernel.not-found',
    'strategy.not-your-measure',
    'strategy.plan-superseded',
    'strategy.basis-of-a-measure',
    'strategy.act-ended',
    'strategy.basis-named-twice',
  ],
  async run({ input, tx, actor, now, today }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireResting(item);
    const act = present(await findAct(tx, input.act));
    if (act.ended !== null && !isInForce(act, today)) refuse('strategy.act-ended');
    const id = newId(now);
    const { act: actId, article, titles } = input;
    const row = { id, item: input.item, act: actId, article: article ?? '', titles };
    if (!(await saveBasis(tx, plan, row))) refuse('strategy.basis-named-twice');
    return { plan: input.plan, item: input.item, basis: id };
  },
});
