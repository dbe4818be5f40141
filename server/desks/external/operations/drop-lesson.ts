/** Takes away for good what was captured and is no lesson. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { LessonId } from '../model/lessons.ts';
import { reviewers, working } from '../model/roles.ts';
import { requireLesson } from '../rules/events.ts';
import { deleteLesson, findLesson } from '../store/lessons.ts';

export const dropLesson = operation({
  name: 'external.drop-lesson',
  does: 'A coordinator, deputy or approver takes away what was captured and is no lesson.',
  kind: 'command',
  who: reviewers,
  purpose: working,
  input: z.strictObject({ lesson: LessonId }),
  output: z.strictObject({ event: z.uuid() }),
  audit: ({ output }) => ({ about: output.event }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { lesson }, tx, announce }) {
    const current = present(await findLesson(tx, lesson));
    requireLesson(current, 'captured');
    await deleteLesson(tx, lesson);
    await announce('external.lesson-dropped', current.event);
    return { event: current.event };
  },
});
