/** Enters what follows from a decision: who does it, until when, for which measure or as the proposal of one. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { linkRecords } from '#kernel/records/link-records.ts';
import { startState } from '#kernel/workflow/move.ts';
import { ActionFacts, ActionId, DecisionId } from '../model/decisions.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireOrganisation, requireState } from '../rules/guards.ts';
import { beginsClock } from '#kernel/calendar/begins-clock.ts';
import { findActions, isLinked, saveAction, updateAction } from '../store/actions.ts';
import { findPost, knownOrganisations } from '../store/bodies.ts';
import { findDecisions } from '../store/decisions.ts';
import { actionFlow } from '../workflow.ts';

export const writeAction = operation({
  name: 'committee.write-action',
  does: 'A writer enters what follows from a decision: who does it, until when, for which measure.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** With `action` and the version one began with, that one is changed; its due day then by `report-action` only. */
  input: ActionFacts.extend({ decision: DecisionId, action: ActionId.optional(), base: Base.default(1) }),
  output: z.strictObject({ decision: z.uuid(), action: z.uuid(), version: Base }),
  audit: ({ input, output }) => ({
    about: input.tied ? [input.decision, input.tied.plan] : input.decision,
    detail: { action: output.action, ...(input.tied ? { item: input.tied.measure } : {}) },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'committee.no-such-organisation',
    'committee.no-such-post',
    'committee.due-day-by-report',
  ],
  async run({ input, tx, now, today, announce, call }) {
    const decision = present((await findDecisions(tx, { decision: input.decision }))[0]);
    if (decision.state !== 'draft') requireState(decision, 'adopted');
    requireOrganisation((await knownOrganisations(tx, [input.owner])).size === 1, 'owner');
    if (input.ownerPost && (await findPost(tx, input.ownerPost))?.organisation !== input.owner)
      refuse('committee.no-such-post', {
        status: 422,
        fields: [{ path: 'ownerPost', code: 'no-such-post', message: 'The institution has no such post.' }],
      });
    if (input.tied) {
      present(
        (await call(nameReferences, { measures: [{ plan: input.tied.plan, item: input.tied.measure }] }))
          .measures[0],
      );
      // One link of the kernel for each plan: by it the measure finds the way back.
      if (!(await isLinked(tx, decision.decision, input.tied.plan)))
        await linkRecords(tx, decision.decision, input.tied.plan, 'decides');
    }
    const of = { decision: decision.decision, circle: decision.circle };
    if (input.action) {
      const { action, base } = input;
      const current = present((await findActions(tx, { decision: decision.decision, action }, today))[0]);
      requireBase(current, base);
      requireState(current, 'open');
      if (current.dueOn !== input.dueOn) refuse('committee.due-day-by-report', { current });
      const version = requireWon(await updateAction(tx, { ...of, action, base }, input), current);
      return { decision: of.decision, action, version };
    }
    const action = newId(now);
    await saveAction(tx, { ...of, action }, input);
    await startState(tx, actionFlow, { record: of.decision, item: action }, beginsClock(input.dueOn));
    await announce('committee.action-entered', of.decision, { action });
    return { decision: of.decision, action, version: 1 };
  },
});
