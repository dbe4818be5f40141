/** Drafts minutes from what was entered, or changes their words; what was circulated goes round again after a change. */
import { z } from 'zod';
import { deskSentences } from '#kernel/exports/messages.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { moveState, startState } from '#kernel/workflow/move.ts';
import { languages } from '../model/minutes.ts';
import { working, writers } from '../model/roles.ts';
import { SessionId } from '../model/sessions.ts';
import { Base, LongTexts } from '../model/shared.ts';
import { composeMinutes } from '../rules/compose-minutes.ts';
import { dayIn } from '../rules/in-words.ts';
import { requireHeld, requireOpenMinutes } from '../rules/guards.ts';
import { findActions } from '../store/actions.ts';
import { findDecisions } from '../store/decisions.ts';
import { findCorrections, findMinutes, saveMinutes, updateMinutes } from '../store/minutes.ts';
import { findAgenda, findAttendance, findSessions } from '../store/sessions.ts';
import { minutesFlow } from '../workflow.ts';

export const writeMinutes = operation({
  name: 'committee.write-minutes',
  does: 'A writer drafts the minutes from what was entered, or changes their words.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    session: SessionId,
    /** Of the minutes; 1 where there are none yet. */
    base: Base.default(1),
    /** The words; or the languages in which they are drafted anew from what was entered. */
    write: z.union([
      z.strictObject({ texts: LongTexts }),
      z.strictObject({ draft: z.array(z.enum(languages)).min(1).max(4) }),
    ]),
  }),
  output: z.strictObject({ session: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.session }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'committee.session-not-held',
    'committee.minutes-agreed',
  ],
  async run({ input: { session, base, write }, tx, now, today, announce }) {
    const current = present((await findSessions(tx, { session }))[0]);
    requireHeld(current);
    requireOpenMinutes(current);
    const compose = async (wanted: readonly (typeof languages)[number][]) => {
      const entered = {
        session: current,
        agenda: await findAgenda(tx, session),
        attendance: await findAttendance(tx, session),
        decisions: await findDecisions(tx, { session }),
        actions: await findActions(tx, { session }, today),
        corrections: await findCorrections(tx, session),
      };
      const texts = wanted.map((language) => {
        const say = deskSentences('committee', language);
        return [language, composeMinutes(entered, say, language, dayIn(language))] as const;
      });
      return Object.fromEntries(texts);
    };
    const texts = 'texts' in write ? write.texts : await compose(write.draft);
    const minutes = await findMinutes(tx, session);
    if (!minutes) {
      await saveMinutes(tx, current, texts);
      await startState(tx, minutesFlow, { record: session }, now);
      await announce('committee.minutes-drafted', session);
      return { session, version: 1 };
    }
    requireBase(minutes, base);
    const wentRound = minutes.state === 'circulated';
    if (wentRound) await moveState(tx, minutesFlow, { record: session, action: 'rewrite' }, now);
    const change = { texts, nextRound: wentRound, silentUntil: null };
    const version = requireWon(await updateMinutes(tx, session, base, change), minutes);
    await announce('committee.minutes-written', session);
    return { session, version };
  },
});
