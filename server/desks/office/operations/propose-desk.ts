/** Names what the law asks for before a desk with personal data may be on; another person switches it on. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { DeskName, ReadinessFacts } from '../model.ts';
import { saveReadiness } from '../store/readiness.ts';

export const proposeDesk = operation({
  name: 'office.propose-desk',
  does: 'Names what the law asks for before a desk may be on; a desk that is on goes off.',
  kind: 'command',
  who: ['office.administrator', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({
    desk: DeskName,
    facts: ReadinessFacts,
  }),
  output: z.strictObject({ desk: z.string() }),
  audit: ({ input }) => ({ detail: { desk: input.desk, named: Object.keys(input.facts).sort() } }),
  errors: ['kernel.not-found', 'kernel.longer-than-allowed'],
  async run({ input, tx }) {
    await saveReadiness(tx, input.desk, input.facts);
    return { desk: input.desk };
  },
});
