/** Ties a measure to what it serves, with strength and note. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Strength, TieId } from '../model/crosswalk.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Address, Note } from '../model/shared.ts';
import { newId } from '#kernel/ids.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { requireKeeper, requireLinkNotRefused, requireLivingPlan, requireMeasure } from '../rules/guards.ts';
import { saveTies } from '../store/crosswalk.ts';
import { hasAddress } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { findItem } from '../store/items.ts';
import { findLinkRefusal } from '../store/own-work.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const tieMeasure = operation({
  name: 'strategy.tie-measure',
  does: 'A writer or focal point ties a measure to a paragraph or line that it serves.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    item: ItemId,
    /** The strategy; for a line of one's own, the plan itself. */
    instrument: z.uuid(),
    address: Address,
    strength: Strength,
    note: Note.optional(),
  }),
  output: z.strictObject({ tie: TieId }),
  audit: ({ input }) => ({
    about: [...new Set([input.plan, input.instrument])],
    detail: { item: input.item, address: input.address },
  }),
  errors: [
    'kernel.not-found',
    'strategy.no-such-address',
    'strategy.already-tied',
    'strategy.link-refused',
    'strategy.not-your-measure',
    'strategy.not-a-measure',
    'strategy.plan-superseded',
  ],
  async run({ input, tx, actor, announce }) {
    // Held until the end: its institution does not refuse the link meanwhile.
    const plan = present(await findPlanToWrite(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    // What the tie points at is loaded under the actor's own policy: a tie never tells that something unseen exists.
    if (input.instrument !== plan.record_id) present(await findInstrument(tx, input.instrument));
    requireKeeper(actor, item);
    requireLivingPlan(plan);
    requireMeasure(item);
    requireLinkNotRefused(await findLinkRefusal(tx, plan, item.item_id));
    if (!(await hasAddress(tx, input.instrument, input.address))) {
      refuse('strategy.no-such-address', { status: 422, params: { address: input.address } });
    }
    const id = newId();
    const saved = await saveTies(tx, plan, [{ ...input, id, note: input.note ?? null }]);
    if (saved === 0) refuse('strategy.already-tied');
    await announce('strategy.measure-tied', plan.record_id, { item: item.item_id, address: input.address });
    return { tie: id };
  },
});
