/** Says whether a measure touches data of persons, on what that rests, and where its impact assessment stands. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireWon } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { DataProtectionFacts } from '../model/law.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireKeeper, requireLivingPlan } from '../rules/guards.ts';
import { requireResting, showDataProtection } from '../rules/law.ts';
import { findItem } from '../store/items.ts';
import { findDataProtection, saveDataProtection } from '../store/law.ts';
import { findPlan } from '../store/plans.ts';

export const setDataProtection = operation({
  name: 'strategy.set-data-protection',
  does: 'A writer or focal point says whether a measure touches data of persons, and on what that rests.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    facts: DataProtectionFacts,
    /** The version that was seen; null where nothing was said before. */
    base: Base.nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, item: ItemId, version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { item: input.item, touches: input.facts.touches } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.not-your-measure',
    'strategy.plan-superseded',
    'strategy.basis-of-a-measure',
  ],
  async run({ input, tx, actor, now }) {
    const { item: id, facts, base } = input;
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, id));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireResting(item);
    const [before] = await findDataProtection(tx, input.plan, id);
    const current = before ? showDataProtection(before) : null;
    if ((current?.version ?? null) !== base) refuse('kernel.changed-meanwhile', { current });
    const row = { ...facts, item: id, post: actor.post, base };
    return {
      plan: input.plan,
      item: id,
      version: requireWon(await saveDataProtection(tx, plan, row, now), current),
    };
  },
});
