/** Says who follows an agreed lesson up, and until when; given anew, it is open again. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LessonId } from '../model/lessons.ts';
import { OwnParty } from '../model/parties.ts';
import { reviewers, working } from '../model/roles.ts';
import { Base, Day } from '../model/shared.ts';
import { requireLesson, requireParties } from '../rules/events.ts';
import { requireToCome } from '../rules/guards.ts';
import { findLesson, updateLesson } from '../store/lessons.ts';
import { findPartyNames } from '../store/parties.ts';

export const assignLesson = operation({
  name: 'external.assign-lesson',
  does: 'A coordinator, deputy or approver says which post or institution follows a lesson up, and until when.',
  kind: 'command',
  who: reviewers,
  purpose: working,
  input: z.strictObject({ lesson: LessonId, base: Base, by: OwnParty, dueOn: Day }),
  output: z.strictObject({ event: z.uuid(), version: Base }),
  audit: ({ output }) => ({ about: output.event }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'external.no-such-party',
    'external.day-gone',
  ],
  async run({ input: { lesson, base, by, dueOn }, tx, today, announce }) {
    const current = present(await findLesson(tx, lesson));
    requireBase({ version: current.version }, base);
    requireLesson(current, 'agreed');
    requireToCome(dueOn, today, 'dueOn');
    requireParties([by], await findPartyNames(tx, [by]), 'by');
    const version = requireWon(await updateLesson(tx, lesson, base, { followUp: { by, dueOn } }), {
      version: current.version,
    });
    await announce('external.lesson-assigned', current.event);
    return { event: current.event, version };
  },
});
