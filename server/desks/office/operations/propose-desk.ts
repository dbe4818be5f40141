/** Names what the law asks for before a desk with personal data may be on; another person switches it on. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Day, DeskName } from '../model.ts';
import { findDesks, saveReadiness } from '../store/readiness.ts';

const Fact = z.string().trim().min(1).max(1000);

export const proposeDesk = operation({
  name: 'office.propose-desk',
  does: 'Names the law, controller, assessment, officer, retention and telephone for a desk; a desk that is on goes off.',
  kind: 'command',
  who: ['office.administrator', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({
    desk: DeskName,
    facts: z.strictObject({
      law: Fact.optional(),
      controller: Fact.optional(),
      /** The data-protection impact assessment and, where needed, the authority's answer. */
      assessment: Fact.optional(),
      assessedOn: Day.optional(),
      officer: Fact.optional(),
      retention: Fact.optional(),
      /** For emergencies. */
      telephone: Fact.optional(),
    }),
  }),
  output: z.strictObject({ desk: z.string() }),
  audit: ({ input }) => ({ detail: { desk: input.desk, named: Object.keys(input.facts).sort() } }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const desks = await findDesks(tx);
    if (!desks.some((one) => one.desk === input.desk)) notFound();
    await saveReadiness(tx, input.desk, input.facts);
    return { desk: input.desk };
  },
});
