/** Says otherwise than the formula how far an indicator has come; both stay to be seen, and the reason. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { IndicatorId, Share } from '../model/indicators.ts';
import { PlanId } from '../model/plan.ts';
import { signers, working } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { showIndicator } from '../rules/indicators.ts';
import { findIndicatorToWrite, findValues, setOverride } from '../store/indicators.ts';
import { findPlan } from '../store/plans.ts';

export const overrideProgress = operation({
  name: 'strategy.override-progress',
  does: 'A signer sets the progress of an indicator otherwise than the formula says, with the reason.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    indicator: IndicatorId,
    base: Base,
    /** null: the formula counts again. */
    share: Share.nullable(),
    reason: Reason,
  }),
  output: z.strictObject({ indicator: IndicatorId, share: Share.nullable(), version: z.int() }),
  audit: ({ input }) => ({ about: input.plan, detail: { indicator: input.indicator } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.plan-superseded'],
  async run({ input, tx, now, today }) {
    const plan = present(await findPlan(tx, input.plan));
    const indicator = present(await findIndicatorToWrite(tx, input.plan, input.indicator));
    requireLivingPlan(plan);
    const current = showIndicator(indicator, await findValues(tx, input.plan, [input.indicator]));
    requireBase(current, input.base);
    const { share, reason } = input;
    const override = share === null ? null : { share, reason, on: today };
    const version = requireWon(await setOverride(tx, plan, input.indicator, override, now), current);
    return { indicator: input.indicator, share, version };
  },
});
