/** A plan beside those that are part of it: the figures of each side as theirs, and what comes from the parts (R14). */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { deskSentence } from '#kernel/exports/messages.ts';
import { ActionLine } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { RollUpFigures, RollUpSide } from '../model/roll-up.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, Day } from '../model/shared.ts';
import { present } from '#kernel/operation/errors.ts';
import { showRollUp } from '../rules/show-roll-up.ts';
import { findRollUpFacts } from '../store/roll-up.ts';

export const readRollUp = operation({
  name: 'strategy.read-roll-up',
  does: 'A reader sees a plan beside the plans that are part of it, the figures of each as theirs.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId }),
  output: z.strictObject({
    whole: RollUpSide,
    parts: z.array(RollUpSide),
    total: RollUpFigures,
    /** What of the total comes from the parts; paragraphs: how many they serve, alone or not. */
    fromParts: RollUpFigures,
    /** Asking paragraphs that only parts serve. */
    onlyByParts: z.array(Address),
    /** The lines of action that `lines` of each side count, in this order. */
    lines: z.array(ActionLine),
    /** How many paragraphs ask for something. */
    asking: z.int(),
    formula: z.string(),
    on: Day,
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today, dayOf }) {
    const facts = present(await findRollUpFacts(tx, input.plan));
    return {
      ...present(showRollUp(facts, dayOf)),
      formula: deskSentence('strategy', actor.language, 'formula.roll-up'),
      on: today,
    };
  },
});
