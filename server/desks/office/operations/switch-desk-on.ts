/** The second person switches a desk with personal data on, when everything the law asks for is named and nothing changed since they read it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { DeskName } from '../model.ts';
import { switchOn } from '../store/readiness.ts';

export const switchDeskOn = operation({
  name: 'office.switch-desk-on',
  does: 'Switches a desk with personal data on, as second person.',
  kind: 'command',
  who: ['office.administrator', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({
    desk: DeskName,
    /** What the page showed: only exactly that is confirmed. */
    seen: z.strictObject({ version: z.number().int(), standIns: z.array(z.uuid()).max(100) }),
  }),
  output: z.strictObject({ desk: z.string(), state: z.literal('on') }),
  audit: ({ input }) => ({ detail: { desk: input.desk, version: input.seen.version } }),
  errors: ['kernel.not-found', 'kernel.not-everything-named', 'kernel.facts-changed', 'kernel.same-person'],
  async run({ input, tx }) {
    await switchOn(tx, input.desk, input.seen);
    return { desk: input.desk, state: 'on' as const };
  },
});
