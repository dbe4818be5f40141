/** Opens one goal, objective, measure or activity with everything that hangs on it. */
import { smallestCount } from '#kernel/handling/small-numbers.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { Cause } from '../model/causes.ts';
import { Tie } from '../model/crosswalk.ts';
import { ReadIndicator } from '../model/indicators.ts';
import {
  Audience,
  ItemId,
  ItemType,
  Lead,
  Level,
  MeasureKind,
  MeasureState,
  OwnLabel,
  PlanId,
  PlanRow,
  ReadBudgetLine,
  ReadPartner,
} from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Day, Moment, ReadTexts } from '../model/shared.ts';
import { MeasureForm } from '../model/threats.ts';
import { showIndicator } from '../rules/indicators.ts';
import { showPlan } from '../rules/show.ts';
import { allowedActs, showItem } from '../rules/show-item.ts';
import { findCausesOfItem } from '../store/causes.ts';
import { findTiesOfItem } from '../store/crosswalk.ts';
import { findIndicators, findValues } from '../store/indicators.ts';
import { findAncestors, findBudget, findHistory, findItem, findItemsUnder } from '../store/items.ts';
import { findLinkRefusal } from '../store/own-work.ts';
import { findNames } from '../store/people.ts';
import { findPlan } from '../store/plans.ts';
import { findFormsOfItem } from '../store/threat-forms.ts';

export const readMeasure = operation({
  name: 'strategy.read-measure',
  does: 'A reader opens a measure.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, item: ItemId }),
  output: z.strictObject({
    plan: PlanRow,
    item: z.strictObject({
      id: ItemId,
      type: ItemType,
      parent: ItemId.nullable(),
      path: z.array(z.strictObject({ id: ItemId, type: ItemType, titles: ReadTexts })),
      titles: ReadTexts,
      description: ReadTexts.nullable(),
      externalId: z.string().nullable(),
      kind: MeasureKind.nullable(),
      level: Level.nullable(),
      state: MeasureState.nullable(),
      lead: Lead,
      coLeads: z.array(ReadPartner),
      partners: z.array(ReadPartner),
      startsOn: Day.nullable(),
      endsOn: Day.nullable(),
      budget: z.array(ReadBudgetLine),
      aim: z.string().nullable(),
      outcome: ReadTexts.nullable(),
      audiences: z.array(Audience),
      ownLabel: OwnLabel.nullable(),
      publication: Publication,
      version: z.int(),
      updatedAt: Moment,
    }),
    indicators: z.array(ReadIndicator),
    /** A figure about fewer people than this is not shown: inside government, and to the public. */
    smallestCell: z.strictObject({ government: z.int(), public: z.int() }),
    ties: z.array(Tie.extend({ heading: ReadTexts.nullable() })),
    /** Its institution does not want it tied to the strategy. */
    linkRefused: z.strictObject({ on: Day, reason: z.string() }).nullable(),
    /** The root causes that it works on. */
    causes: z.array(Cause),
    /** The forms of threat that it answers. */
    forms: z.array(MeasureForm),
    activities: z.array(
      z.strictObject({ id: ItemId, type: ItemType, titles: ReadTexts, state: MeasureState.nullable() }),
    ),
    history: z.array(
      z.strictObject({
        from: z.string().nullable(),
        to: z.string(),
        action: z.string(),
        reason: z.string().nullable(),
        at: Moment,
        post: ReadTexts.nullable(),
      }),
    ),
    /** What the person at work may do with it now. */
    may: z.array(
      z.enum([
        'edit',
        'move',
        'remove',
        'begin',
        'finish',
        'evaluate',
        'stop',
        'resume',
        'record-spending',
        'tie',
        'label',
        'refuse-link',
        'allow-link',
        'add-indicator',
        'record-value',
        'override-progress',
      ]),
    ),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor }) {
    const plan = present(await findPlan(tx, input.plan));
    const item = present(await findItem(tx, input.plan, input.item));
    const ancestors = await findAncestors(tx, [input.plan], [input.item]);
    const names = await findNames(tx, [item]);
    const budget = await findBudget(tx, input.plan, input.item);
    const ties = await findTiesOfItem(tx, input.plan, input.item);
    const refusal = await findLinkRefusal(tx, plan, input.item);
    const forms = await findFormsOfItem(tx, input.plan, input.item);
    const indicators = await findIndicators(tx, input.plan, input.item);
    const ids = indicators.map(({ indicator_id }) => indicator_id);
    const values = Map.groupBy(await findValues(tx, input.plan, ids), (row) => row.indicator_id);
    const history = await findHistory(tx, input.plan, 'strategy.measure', input.item);
    return {
      plan: showPlan(plan),
      item: showItem(item, budget, ancestors, names),
      indicators: indicators.map((row) => showIndicator(row, values.get(row.indicator_id) ?? [])),
      smallestCell: { government: smallestCount.government, public: smallestCount.public },
      ties: ties.map((tie) => ({
        id: tie.tie_id,
        item: tie.item_id,
        instrument: tie.instrument_id,
        address: tie.address,
        strength: tie.strength,
        note: tie.note,
        heading: tie.headings,
      })),
      linkRefused: refusal ? { on: refusal.refused_on, reason: refusal.reason } : null,
      causes: await findCausesOfItem(tx, input.plan, input.item),
      forms: forms.map(({ form_id, titles, retired }) => ({ id: form_id, titles, retired })),
      activities: await findItemsUnder(tx, input.plan, input.item),
      history: history.map((row) => ({
        from: row.from_state,
        to: row.to_state,
        action: row.action,
        reason: row.reason,
        at: row.at.toISOString(),
        post: row.post_names,
      })),
      may: allowedActs(actor, plan, item, refusal !== undefined),
    };
  },
});
