/** Calls a session, says that it was held, or cancels it with a reason. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { sessionMoves, sessionStates } from '../model/lists.ts';
import { working, writers } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Reason } from '../model/shared.ts';
import { requireDayCome } from '../rules/guards.ts';
import { findSessions } from '../store/sessions.ts';
import { sessionFlow } from '../workflow.ts';

export const moveSession = operation({
  name: 'committee.move-session',
  does: 'A writer calls a session, says that it was held, or cancels it.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ session: SessionId, action: z.enum(sessionMoves), reason: Reason.optional() }),
  output: z.strictObject({ session: z.uuid(), state: z.enum(sessionStates) }),
  audit: ({ input }) => ({ about: input.session, detail: { action: input.action } }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'kernel.input-invalid', 'committee.day-to-come'],
  async run({ input: { session, action, reason }, tx, now, today, announce }) {
    const current = present((await findSessions(tx, { session }))[0]);
    if (action === 'hold') requireDayCome(current.heldOn, today);
    const moved = await moveState(tx, sessionFlow, { record: session, action, reason }, now);
    const state = z.enum(sessionStates).parse(moved);
    await announce(`committee.session-${state}`, session);
    return { session, state };
  },
});
