/** Starts an empty plan; the aim of the strategy can be its top goal from the first minute. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Address, Day, Titles } from '../model/shared.ts';

export const startPlan = operation({
  name: 'strategy.start-plan',
  does: 'A writer starts a plan for a strategy.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    titles: Titles,
    instrument: InstrumentId,
    partOf: PlanId.nullable().default(null),
    /** Whose plan it is; by default the institution of the post at work. */
    organisation: z.uuid().optional(),
    startsOn: Day.nullable().default(null),
    endsOn: Day.nullable().default(null),
    /** The paragraph whose aim becomes the top goal (`annex/5`); null for none. */
    aim: Address.nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, topGoal: ItemId.nullable() }),
  audit: ({ output }) => ({ about: output.plan }),
  errors: ['kernel.not-found', 'strategy.ends-before-start', 'strategy.no-such-address'],
  async run() {
    throw new Error('not written yet');
  },
});
