/** Says that a captured lesson is one. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LessonId } from '../model/lessons.ts';
import { reviewers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireLesson } from '../rules/events.ts';
import { findLesson, updateLesson } from '../store/lessons.ts';

export const agreeLesson = operation({
  name: 'external.agree-lesson',
  does: 'A coordinator, deputy or approver agrees a lesson.',
  kind: 'command',
  who: reviewers,
  purpose: working,
  input: z.strictObject({ lesson: LessonId, base: Base }),
  output: z.strictObject({ event: z.uuid(), version: Base }),
  audit: ({ output }) => ({ about: output.event }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'kernel.wrong-state'],
  async run({ input: { lesson, base }, tx, announce }) {
    const current = present(await findLesson(tx, lesson));
    requireBase({ version: current.version }, base);
    requireLesson(current, 'captured');
    const version = requireWon(await updateLesson(tx, lesson, base, { state: 'agreed' }), {
      version: current.version,
    });
    await announce('external.lesson-agreed', current.event);
    return { event: current.event, version };
  },
});
