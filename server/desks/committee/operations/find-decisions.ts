/** Lists decisions, the newest first: of a session, or those from which something follows for a measure. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { Action, Decision } from '../model/decisions.ts';
import { readers, working } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { showActions, tiedOf } from '../rules/show-actions.ts';
import { findActions } from '../store/actions.ts';
import { findDecisions as find, showDecision } from '../store/decisions.ts';

export const findDecisions = operation({
  name: 'committee.find-decisions',
  does: 'A reader lists decisions: of a session, or what was decided about a measure.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z
    .strictObject({
      session: SessionId.optional(),
      /** What follows for this measure; with `measure`. */
      plan: z.uuid().optional(),
      measure: z.uuid().optional(),
    })
    .refine(
      ({ plan, measure }) => (plan === undefined) === (measure === undefined),
      'plan and measure together',
    ),
  /** Decisions at most 200. Of a measure, the action items are those that are for it. */
  output: z.strictObject({ decisions: z.array(Decision), actions: z.array(Action) }),
  audit: 'unrecorded',
  async run({ input, tx, today, call }) {
    const decisions = await find(tx, input);
    const { session, plan, measure } = input;
    const actions = decisions.length > 0 ? await findActions(tx, { session, plan, measure }, today) : [];
    const named = await call(nameReferences, { measures: tiedOf(actions) });
    return { decisions: decisions.map(showDecision), actions: showActions(actions, named) };
  },
});
