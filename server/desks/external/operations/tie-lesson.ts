/** Says to which measure or paragraph a lesson speaks; the strategy desk is asked whether it is there. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, refuse } from '#kernel/operation/errors.ts';
import { LessonId, TieTarget } from '../model/lessons.ts';
import { capturers, working } from '../model/roles.ts';
import { referencesOf } from '../rules/lesson-ties.ts';
import { findLesson, findTies, saveTie } from '../store/lessons.ts';

export const tieLesson = operation({
  name: 'external.tie-lesson',
  does: 'A writer, approver or focal point says to which measure or paragraph a lesson speaks.',
  kind: 'command',
  who: capturers,
  purpose: working,
  input: z.strictObject({ lesson: LessonId, target: TieTarget }),
  output: z.strictObject({ event: z.uuid(), tie: z.uuid() }),
  audit: ({ output }) => ({ about: output.event }),
  errors: ['kernel.not-found', 'external.tied-already'],
  async run({ input: { lesson, target }, tx, now, call, announce }) {
    const { event, circle } = present(await findLesson(tx, lesson));
    const named = await call(nameReferences, referencesOf([target]));
    if (named.measures.length + named.paragraphs.length === 0) notFound();
    const same = JSON.stringify(Object.entries(target).toSorted());
    const ties = await findTies(tx, [lesson]);
    if (ties.some((one) => JSON.stringify(Object.entries(one.target).toSorted()) === same))
      refuse('external.tied-already');
    const tie = newId(now);
    await saveTie(tx, { event, circle, lesson, tie }, target);
    await announce('external.lesson-tied', event);
    return { event, tie };
  },
});
