/** An institution agrees to minutes or remarks on them: by its own focal point, or from its letter by whoever writes. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { keepers, working } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Day, Line, Reason } from '../model/shared.ts';
import { requireKeeper, requireState } from '../rules/guards.ts';
import { findMinutes, saveVoice } from '../store/minutes.ts';
import { findAttendance, findSessions } from '../store/sessions.ts';

export const sayOnMinutes = operation({
  name: 'committee.say-on-minutes',
  does: 'An institution agrees to the minutes, or remarks on them.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({
    session: SessionId,
    /** The round that was read: minutes that changed meanwhile are read again first. */
    round: z.int().min(1),
    organisation: z.uuid(),
    agrees: z.boolean(),
    /** What should be changed; needed of a remark. */
    words: Reason.nullable(),
    /** Entered from paper: its number and day. Needed where one speaks for another institution. */
    letter: z.strictObject({ number: Line, on: Day }).nullable(),
  }),
  output: z.strictObject({ session: z.uuid(), voice: z.uuid() }),
  audit: ({ input }) => ({
    about: input.session,
    detail: { organisation: input.organisation, agrees: input.agrees, paper: input.letter !== null },
  }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'kernel.changed-meanwhile',
    'committee.not-your-institution',
    'committee.letter-needed',
    'committee.remark-needs-words',
    'committee.not-in-attendance',
  ],
  async run({ input, tx, actor, now, announce }) {
    const { session, round, organisation, agrees, words, letter } = input;
    const { circle } = present((await findSessions(tx, { session }))[0]);
    const minutes = present(await findMinutes(tx, session));
    requireKeeper(actor, organisation);
    requireState(minutes, 'circulated');
    if (minutes.round !== round) refuse('kernel.changed-meanwhile', { current: { round: minutes.round } });
    const attendance = await findAttendance(tx, session);
    if (!attendance.some((one) => one.organisation === organisation && one.way !== 'guest'))
      refuse('committee.not-in-attendance', { status: 422 });
    if (organisation !== actor.organisation && letter === null)
      refuse('committee.letter-needed', {
        status: 422,
        fields: [{ path: 'letter', code: 'letter-needed', message: 'A letter is needed.' }],
      });
    if (!agrees && words === null) refuse('committee.remark-needs-words', { status: 422 });
    const voice = newId(now);
    const of = { session, circle, voice, round, post: actor.post };
    await saveVoice(tx, of, { organisation, agrees, words, letter }, now);
    await announce('committee.minutes-said', session, { agrees });
    return { session, voice };
  },
});
