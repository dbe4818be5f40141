/** Says how an action item stands, in words: it goes on, is done, is dropped, waits longer, or is taken up again. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireWon } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { ActionId, DecisionId } from '../model/decisions.ts';
import { actionReports, actionStates } from '../model/lists.ts';
import { keepers, working } from '../model/roles.ts';
import { Base, Day, Reason } from '../model/shared.ts';
import { beginsClock } from '#kernel/calendar/begins-clock.ts';
import { requireDueDay, requireKeeper, requireState } from '../rules/guards.ts';
import { findActions, saveWord, updateAction } from '../store/actions.ts';
import { actionFlow } from '../workflow.ts';

export const reportAction = operation({
  name: 'committee.report-action',
  does: 'Whoever has an action item says how it stands; a focal point for its own institution.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    decision: DecisionId,
    action: ActionId,
    report: z.enum(actionReports),
    words: Reason,
    /** The new due day of what is postponed; null for everything else. */
    dueOn: Day.nullable().default(null),
  }),
  output: z.strictObject({
    decision: z.uuid(),
    action: z.uuid(),
    state: z.enum(actionStates),
    version: Base,
  }),
  audit: ({ input }) => ({ about: input.decision, detail: { action: input.action, report: input.report } }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'kernel.changed-meanwhile',
    'committee.not-your-institution',
    'committee.due-day-does-not-fit',
  ],
  async run({ input, tx, actor, now, today, announce }) {
    const { decision, action, report, words, dueOn } = input;
    const current = present((await findActions(tx, { decision, action }, today))[0]);
    requireKeeper(actor, current.owner);
    requireDueDay(report, dueOn, today);
    let { state, version } = current;
    if (report === 'say') requireState(current, 'open');
    else {
      const move = { record: decision, item: action, action: report, reason: words };
      const from = report === 'finish' || report === 'drop' ? now : beginsClock(dueOn ?? current.dueOn);
      state = z.enum(actionStates).parse(await moveState(tx, actionFlow, move, from));
    }
    if (dueOn) {
      const of = { decision, action, base: version };
      version = requireWon(await updateAction(tx, of, { ...current, dueOn }), current);
    }
    const of = { decision, circle: current.circle, action, word: newId(now) };
    await saveWord(tx, of, { state, words, at: now, post: actor.post });
    await announce('committee.action-reported', decision, { action, state });
    return { decision, action, state, version };
  },
});
