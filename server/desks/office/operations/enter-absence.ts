/** Enters that whoever holds a post is away: for somebody who fell ill and cannot do it themselves. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { newId } from '#kernel/ids.ts';
import { Day, PostId, UserId } from '../model.ts';
import { enterAbsence as keep } from '../store/absences.ts';

export const enterAbsence = operation({
  name: 'office.enter-absence',
  does: 'Enters the days on which whoever holds a post is away; a standing deputy works in it meanwhile.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  /** Why somebody is away is not asked: it would be about their health. */
  input: z.strictObject({ post: PostId, user: UserId, fromOn: Day, untilOn: Day }),
  output: z.strictObject({ absence: z.uuid() }),
  audit: ({ input, output }) => ({
    about: [input.post, input.user],
    detail: { absence: output.absence, fromOn: input.fromOn, untilOn: input.untilOn },
  }),
  errors: ['kernel.not-found', 'kernel.input-invalid'],
  async run({ input, tx }) {
    const length = (Date.parse(input.untilOn) - Date.parse(input.fromOn)) / 86_400_000;
    if (length < 0 || length > 366) {
      const message = 'the last day is on or after the first, and at most a year later';
      refuse('kernel.input-invalid', { fields: [{ path: 'untilOn', code: 'order', message }] });
    }
    return { absence: await keep(tx, { absence: newId(), ...input }) };
  },
});
