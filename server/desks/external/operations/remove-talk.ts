/** Takes away a contact that was entered wrongly; what was right is entered anew. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { working, writers } from '../model/roles.ts';
import { TalkId } from '../model/talks.ts';
import { deleteTalk, findTalks } from '../store/talks.ts';

export const removeTalk = operation({
  name: 'external.remove-talk',
  does: 'A writer takes away a contact that was entered wrongly.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ talk: TalkId }),
  output: z.strictObject({ talk: z.uuid(), neighbours: z.array(z.uuid()) }),
  audit: ({ output }) => ({ about: output.neighbours }),
  errors: ['kernel.not-found'],
  async run({ input: { talk }, tx, announce }) {
    const { neighbours } = present((await findTalks(tx, talk))[0]);
    await deleteTalk(tx, talk);
    for (const neighbour of neighbours) await announce('external.talk-removed', neighbour, { talk });
    return { talk, neighbours };
  },
});
