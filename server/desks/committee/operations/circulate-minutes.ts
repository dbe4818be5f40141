/** Sends minutes round: until a day the institutions that attended agree or remark. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { working, writers } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Base, Day } from '../model/shared.ts';
import { requireNamesLookedAt } from '../rules/agreement.ts';
import { beginsClock } from '#kernel/calendar/begins-clock.ts';
import { showMinutes } from '../rules/show-minutes.ts';
import { requireState } from '../rules/guards.ts';
import { updateMinutes } from '../store/minutes.ts';
import { findWholeMinutes } from '../store/whole-minutes.ts';
import { findSessions } from '../store/sessions.ts';
import { minutesFlow } from '../workflow.ts';

export const circulateMinutes = operation({
  name: 'committee.circulate-minutes',
  does: 'A writer sends the minutes round, and says until when institutions may remark.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ session: SessionId, base: Base, silentUntil: Day }),
  output: z.strictObject({ session: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.session, detail: { until: input.silentUntil } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'committee.names-to-look-at',
    'committee.day-gone',
  ],
  async run({ input: { session, base, silentUntil }, tx, today, announce }) {
    const current = present((await findSessions(tx, { session }))[0]);
    const minutes = showMinutes(present(await findWholeMinutes(tx, current)));
    requireBase(minutes, base);
    requireState(minutes, 'drafted');
    if (silentUntil <= today)
      refuse('committee.day-gone', {
        status: 422,
        fields: [{ path: 'silentUntil', code: 'day-gone', message: 'The day is not to come.' }],
      });
    requireNamesLookedAt(minutes.names);
    // Moved here and not by `move`: the clock counts towards the last silent day, and not from now.
    const move = { record: session, action: 'circulate' };
    await moveState(tx, minutesFlow, move, beginsClock(silentUntil));
    const version = requireWon(await updateMinutes(tx, session, base, { silentUntil }), minutes);
    await announce('committee.minutes-circulated', session);
    return { session, version };
  },
});
