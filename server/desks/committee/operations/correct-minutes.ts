/** Enters, in a later session, a correction of agreed minutes; the minutes themselves stay as they were agreed. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { working, writers } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Texts } from '../model/shared.ts';
import { requireCalled, requireOpenMinutes } from '../rules/guards.ts';
import { saveCorrection } from '../store/minutes.ts';
import { findSessions } from '../store/sessions.ts';

export const correctMinutes = operation({
  name: 'committee.correct-minutes',
  does: 'A writer enters what a later session corrects in agreed minutes.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** `session` corrects the minutes of the session `corrects`, an earlier one of the same committee. */
  input: z.strictObject({ session: SessionId, corrects: SessionId, texts: Texts }),
  output: z.strictObject({ session: z.uuid(), correction: z.uuid() }),
  audit: ({ input }) => ({ about: [input.session, input.corrects] }),
  errors: [
    'kernel.not-found',
    'committee.minutes-agreed',
    'committee.session-not-called',
    'committee.nothing-to-correct',
  ],
  async run({ input: { session, corrects, texts }, tx, now, announce }) {
    const later = present((await findSessions(tx, { session }))[0]);
    const earlier = present((await findSessions(tx, { session: corrects }))[0]);
    requireOpenMinutes(later);
    requireCalled(later);
    const fits = earlier.body === later.body && earlier.minutes === 'agreed' && earlier.session !== session;
    if (!fits || earlier.heldOn > later.heldOn) refuse('committee.nothing-to-correct', { status: 422 });
    const correction = newId(now);
    await saveCorrection(tx, { session, circle: later.circle, correction }, { corrects, texts });
    await announce('committee.minutes-corrected', corrects, { by: session });
    return { session, correction };
  },
});
