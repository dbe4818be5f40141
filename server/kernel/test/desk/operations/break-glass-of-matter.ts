/** Opens a matter that the keeper does not see, in an emergency; somebody else looks at it within a day. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { breakGlass } from '#kernel/separation/second-look.ts';
import { MatterId, Reason } from '../model.ts';

export const breakGlassOfMatter = operation({
  name: 'trial.break-glass-of-matter',
  does: 'A keeper opens a matter that they do not see, in an emergency.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, reason: Reason }),
  output: z.object({ look: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx, seals }) {
    return { look: await breakGlass(tx, seals, input.matter, input.reason) };
  },
});
