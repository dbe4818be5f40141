/** Says that a decision was adopted or rejected, or that it no longer holds. How the votes stand decides nothing by itself. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { DecisionId } from '../model/decisions.ts';
import { decisionMoves, decisionStates } from '../model/lists.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { requireHeld, requireOpenMinutes, requireVotes } from '../rules/guards.ts';
import { findDecisions } from '../store/decisions.ts';
import { findSessions } from '../store/sessions.ts';
import { decisionFlow } from '../workflow.ts';

export const settleDecision = operation({
  name: 'committee.settle-decision',
  does: 'A writer says that a decision was adopted or rejected, or that it no longer holds.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ decision: DecisionId, action: z.enum(decisionMoves), reason: Reason.optional() }),
  output: z.strictObject({ decision: z.uuid(), state: z.enum(decisionStates) }),
  audit: ({ input }) => ({ about: input.decision, detail: { action: input.action } }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'kernel.input-invalid',
    'committee.session-not-held',
    'committee.minutes-agreed',
    'committee.no-votes',
  ],
  async run({ input: { decision, action, reason }, tx, now, announce }) {
    const current = present((await findDecisions(tx, { decision }))[0]);
    if (action !== 'end') {
      const session = present((await findSessions(tx, { session: current.session }))[0]);
      requireOpenMinutes(session);
      requireHeld(session);
      if (action === 'adopt') requireVotes(current);
    }
    const moved = await moveState(tx, decisionFlow, { record: decision, action, reason }, now);
    const state = z.enum(decisionStates).parse(moved);
    await announce(`committee.decision-${state}`, decision);
    return { decision, state };
  },
});
