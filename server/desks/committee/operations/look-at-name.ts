/** Says of words in minutes that look like a name why they name no person. A person's name is struck out, or its bearer attended. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase } from '#kernel/operation/errors.ts';
import { working, writers } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Base, Line, Reason } from '../model/shared.ts';
import { showMinutes } from '../rules/show-minutes.ts';
import { requireOpenMinutes } from '../rules/guards.ts';
import { saveLookedAt } from '../store/minutes.ts';
import { findWholeMinutes } from '../store/whole-minutes.ts';
import { findSessions } from '../store/sessions.ts';

export const lookAtName = operation({
  name: 'committee.look-at-name',
  does: 'A writer says of words in the minutes that look like a name why they name no person.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ session: SessionId, base: Base, words: Line, why: Reason }),
  output: z.strictObject({ session: z.uuid() }),
  audit: ({ input }) => ({ about: input.session }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'committee.minutes-agreed',
    'committee.not-what-was-found',
  ],
  async run({ input: { session, base, words, why }, tx, actor, now, announce }) {
    const current = present((await findSessions(tx, { session }))[0]);
    requireOpenMinutes(current);
    const minutes = showMinutes(present(await findWholeMinutes(tx, current)));
    requireBase(minutes, base);
    // Only what was found in these words is answered, so that nothing else is kept here.
    if (!minutes.names.some((one) => one.words === words)) refuse('committee.not-what-was-found');
    await saveLookedAt(tx, { session, circle: current.circle, post: actor.post }, { words, why }, now);
    await announce('committee.name-looked-at', session);
    return { session };
  },
});
