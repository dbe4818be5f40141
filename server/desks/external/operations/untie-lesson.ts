/** Takes a tie of a lesson back. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { TieId } from '../model/lessons.ts';
import { capturers, working } from '../model/roles.ts';
import { deleteTie, findTie } from '../store/lessons.ts';

export const untieLesson = operation({
  name: 'external.untie-lesson',
  does: 'A writer, approver or focal point takes back to what a lesson speaks.',
  kind: 'command',
  who: capturers,
  purpose: working,
  input: z.strictObject({ tie: TieId }),
  output: z.strictObject({ event: z.uuid() }),
  audit: ({ output }) => ({ about: output.event }),
  errors: ['kernel.not-found'],
  async run({ input: { tie }, tx, announce }) {
    const { event } = present(await findTie(tx, tie));
    await deleteTie(tx, tie);
    await announce('external.lesson-untied', event);
    return { event };
  },
});
