/** Opens one goal, objective, measure or activity with everything that hangs on it. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Tie } from '../model/crosswalk.ts';
import {
  ItemId,
  ItemType,
  Lead,
  Level,
  MeasureKind,
  MeasureState,
  PlanId,
  PlanRow,
  ReadBudgetLine,
  ReadPartner,
} from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Day, Moment, Publication, ReadTexts } from '../model/shared.ts';

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
      publication: Publication,
      version: z.int(),
      updatedAt: Moment,
    }),
    ties: z.array(Tie.extend({ heading: ReadTexts.nullable() })),
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
      ]),
    ),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run() {
    throw new Error('not written yet');
  },
});
