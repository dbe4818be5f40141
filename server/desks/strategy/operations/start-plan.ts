/** Starts an empty plan; the aim of the strategy can be its top goal from the first minute. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { ItemFacts, ItemId, PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { Address, Day, Titles } from '../model/shared.ts';
import { houseCircle, newId } from '#kernel/ids.ts';
import { notFound, present, refuse } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { foldAll } from '../rules/fold.ts';
import { requireOrder, requireOwnPlan, requireWhole } from '../rules/guards.ts';
import { itemValues } from '../rules/show-item.ts';
import { findParagraphs } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { saveItems } from '../store/items.ts';
import { findOrganisationNames } from '../store/people.ts';
import { findPlan, savePlan } from '../store/plans.ts';
import { planWorkflow } from '../workflow.ts';
import { stepPlace } from '../rules/tree.ts';

export const startPlan = operation({
  name: 'strategy.start-plan',
  does: 'A writer starts a plan for a strategy.',
  kind: 'command',
  who: keepers,
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
  errors: [
    'kernel.not-found',
    'strategy.ends-before-start',
    'strategy.no-such-address',
    'strategy.not-your-plan',
    'strategy.part-of-itself',
  ],
  async run({ input, tx, actor, now, announce }) {
    const instrument = present(await findInstrument(tx, input.instrument));
    if (input.partOf) requireWhole(present(await findPlan(tx, input.partOf)));
    requireOrder(input.startsOn, input.endsOn);
    const organisation = input.organisation ?? actor.organisation;
    requireOwnPlan(actor, { organisation_id: organisation, own_body: true });
    if (!(await findOrganisationNames(tx, [organisation])).has(organisation)) notFound();
    const aim = input.aim
      ? (await findParagraphs(tx, instrument.record_id)).find((one) => one.address === input.aim)
      : undefined;
    if (input.aim && !aim)
      refuse('strategy.no-such-address', { status: 422, params: { address: input.aim } });
    const id = await openRecord(tx, {
      desk: 'strategy',
      kind: 'plan',
      organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    const plan = { record_id: id, circle_id: houseCircle };
    const folded = foldAll(Object.values(input.titles));
    await savePlan(tx, {
      ...input,
      id,
      circle: houseCircle,
      organisation,
      instrument: instrument.record_id,
      folded,
    });
    await startState(tx, planWorkflow, { record: id }, now);
    let topGoal: string | null = null;
    if (aim?.summaries) {
      topGoal = newId(now);
      const facts = ItemFacts.parse({ titles: aim.summaries, aim: aim.address });
      await saveItems(tx, plan, [
        {
          ...itemValues(facts),
          id: topGoal,
          parent: null,
          position: 0,
          place: stepPlace(null, 0),
          type: 'goal',
        },
      ]);
    }
    await announce('strategy.plan-started', id);
    return { plan: id, topGoal };
  },
});
