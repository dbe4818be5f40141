/** Closes minutes for good: every institution agreed, or the silent days are over and a person confirms it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { agreedWays } from '../model/lists.ts';
import { signers, working } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Base } from '../model/shared.ts';
import { requireEverybody, requireNamesLookedAt, requireSilence } from '../rules/agreement.ts';
import { showMinutes } from '../rules/show-minutes.ts';
import { requireState } from '../rules/guards.ts';
import { updateMinutes } from '../store/minutes.ts';
import { findWholeMinutes } from '../store/whole-minutes.ts';
import { findSessions } from '../store/sessions.ts';
import { minutesFlow } from '../workflow.ts';

export const agreeMinutes = operation({
  name: 'committee.agree-minutes',
  does: 'A signer says that the minutes are agreed: by everybody, or after the silent days.',
  kind: 'command',
  who: signers,
  purpose: working,
  /** `silence`: the signer confirms that nobody objected until the last day. No clock does this. */
  input: z.strictObject({ session: SessionId, base: Base, by: z.enum(agreedWays) }),
  output: z.strictObject({ session: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.session, detail: { by: input.by } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'committee.names-to-look-at',
    'committee.not-everybody-agreed',
    'committee.silence-not-over',
    'committee.remark-stands',
  ],
  async run({ input: { session, base, by }, tx, now, today, announce }) {
    const current = present((await findSessions(tx, { session }))[0]);
    const minutes = showMinutes(present(await findWholeMinutes(tx, current)));
    requireBase(minutes, base);
    requireState(minutes, 'circulated');
    requireNamesLookedAt(minutes.names);
    if (by === 'everybody') requireEverybody(minutes.awaited);
    else requireSilence(minutes.silentUntil, today, minutes.voices, minutes.round);
    await moveState(tx, minutesFlow, { record: session, action: 'agree' }, now);
    const version = requireWon(await updateMinutes(tx, session, base, { agreedBy: by }), minutes);
    await announce('committee.minutes-agreed', session);
    return { session, version };
  },
});
