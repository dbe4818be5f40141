/** Today: action items that are overdue, minutes after their silent days, and sessions that come. It reminds and decides nothing. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { keepers, writers, working } from '../model/roles.ts';
import { Day, ReadTexts } from '../model/shared.ts';
import { sessionsSoon } from '../rules/soon.ts';
import { findActions } from '../store/actions.ts';
import { findSilent } from '../store/silent.ts';
import { findSessions } from '../store/sessions.ts';

export const readToday = operation({
  name: 'committee.read-today',
  does: 'What waits from committee work: overdue action items, minutes to agree, sessions to come.',
  kind: 'query',
  who: keepers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    /** Of everybody for those who write; else of one's own institution. */
    overdue: z.array(
      z.strictObject({
        action: z.uuid(),
        session: z.uuid(),
        texts: ReadTexts,
        ownerNames: ReadTexts,
        dueOn: Day,
      }),
    ),
    /** Circulated minutes: past their silent days for those who write, waiting for one's own institution's word for others. */
    minutes: z.array(
      z.strictObject({ session: z.uuid(), bodyNames: ReadTexts, until: Day, over: z.boolean() }),
    ),
    /** Planned and not called yet, with its day within two weeks. */
    sessions: z.array(z.strictObject({ session: z.uuid(), bodyNames: ReadTexts, heldOn: Day })),
  }),
  audit: 'unrecorded',
  async run({ tx, actor, today }) {
    const writes = actor.roles.some((role) => (writers as readonly string[]).includes(role));
    const owner = writes ? undefined : actor.organisation;
    const overdue = await findActions(tx, { overdue: true, owner }, today);
    const silent = await findSilent(tx, owner, today);
    return {
      overdue: overdue.map(({ action, session, texts, ownerNames, dueOn }) => ({
        action,
        session,
        texts,
        ownerNames,
        dueOn,
      })),
      minutes: silent,
      sessions: writes ? sessionsSoon(await findSessions(tx), today) : [],
    };
  },
});
