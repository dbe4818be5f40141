/** Names somebody of another institution who may be the second person at a desk; another person confirms (rights.md G20). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { DeskName, PostId, Reason, UserId } from '../model.ts';
import { saveStandIn } from '../store/stand-ins.ts';

export const nameStandIn = operation({
  name: 'office.name-stand-in',
  does: 'Names a person of another institution as stand-in for a desk; it waits for a second person.',
  kind: 'command',
  who: ['office.administrator', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({ desk: DeskName, user: UserId, post: PostId, reason: Reason }),
  output: z.strictObject({ standIn: z.uuid(), state: z.literal('proposed') }),
  audit: ({ input, output }) => ({ about: [input.user, output.standIn], detail: { desk: input.desk } }),
  errors: [
    'kernel.not-found',
    'kernel.same-person',
    'kernel.not-outside',
    'kernel.named-already',
    'kernel.posts-exclude-each-other',
  ],
  async run({ input, tx }) {
    return { standIn: await saveStandIn(tx, input), state: 'proposed' as const };
  },
});
