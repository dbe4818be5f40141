/** Takes an absence back: the holder is there again. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, PostId } from '../model.ts';
import { endAbsence as end, findAbsences } from '../store/absences.ts';

export const endAbsence = operation({
  name: 'office.end-absence',
  does: 'Takes an absence back; a standing deputy is signed out of the post at once.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({ post: PostId, absence: z.uuid() }),
  output: z.strictObject({ user: z.uuid(), fromOn: Day, untilOn: Day }),
  audit: ({ input, output }) => ({
    about: [input.post, output.user],
    detail: { absence: input.absence, fromOn: output.fromOn, untilOn: output.untilOn },
  }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const absences = await findAbsences(tx, input.post);
    const { user, fromOn, untilOn } = absences.find(({ absence }) => absence === input.absence) ?? notFound();
    await end(tx, input.absence);
    return { user, fromOn, untilOn };
  },
});
