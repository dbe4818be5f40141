/** Says what came of a lesson that somebody followed up. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LessonId } from '../model/lessons.ts';
import { capturers, working } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { findLesson, updateLesson } from '../store/lessons.ts';

export const finishLesson = operation({
  name: 'external.finish-lesson',
  does: 'Whoever follows a lesson up says what came of it.',
  kind: 'command',
  who: capturers,
  purpose: working,
  input: z.strictObject({ lesson: LessonId, base: Base, outcome: Reason }),
  output: z.strictObject({ event: z.uuid(), version: Base }),
  audit: ({ output }) => ({ about: output.event }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'kernel.wrong-state'],
  async run({ input: { lesson, base, outcome }, tx, today, announce }) {
    const current = present(await findLesson(tx, lesson));
    requireBase({ version: current.version }, base);
    if (!current.followUp || current.finished) refuse('kernel.wrong-state');
    const finished = { on: today, outcome };
    const version = requireWon(await updateLesson(tx, lesson, base, { finished }), {
      version: current.version,
    });
    await announce('external.lesson-finished', current.event);
    return { event: current.event, version };
  },
});
