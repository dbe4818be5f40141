/** Changes the name, language or address of a person who works here, or ends their work here with every post at once. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, Language, Reason, UserId } from '../model.ts';
import { readDay } from '../store/posts.ts';
import { changeUser, findUser } from '../store/users.ts';

export const editUser = operation({
  name: 'office.edit-user',
  does: 'Changes what is said of a person who works here, or ends their work here.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  stepUp: true,
  input: z.strictObject({
    user: UserId,
    name: z.string().trim().min(2).max(120),
    language: Language,
    email: z.email().max(200).nullable(),
    /** True: they leave, and every post, session and invitation of theirs ends now. False: they work here (again). */
    leaves: z.boolean().default(false),
    reason: Reason,
  }),
  output: z.strictObject({ user: z.uuid(), endedOn: Day.nullable() }),
  audit: ({ input, output }) => ({
    about: input.user,
    detail: { endedOn: output.endedOn, reason: input.reason },
  }),
  errors: ['kernel.not-found', 'kernel.same-person'],
  async run({ input, tx }) {
    if (!(await findUser(tx, input.user))) notFound();
    const endedOn = input.leaves ? await readDay(tx) : null;
    await changeUser(tx, { ...input, endedOn });
    return { user: input.user, endedOn };
  },
});
