/** Looks for one person by name, from inside a matter and for a reason; whom it showed is recorded. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { FoundByName, PersonName, SearchReason } from '#kernel/search/define.ts';
import { auditOfFinding } from '#kernel/search/find-by-name.ts';
import { MatterId } from '../model.ts';

export const findPerson = operation({
  name: 'trial.find-person',
  does: 'A keeper looks whether the person of a matter is known under a similar name.',
  kind: 'query',
  who: ['trial.keeper', 'trial.supervisor'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, name: PersonName, reason: SearchReason }),
  output: FoundByName,
  audit: ({ input, output }) => auditOfFinding(input.matter, output),
  async run({ input, findByName }) {
    return await findByName({ from: input.matter, name: input.name, reason: input.reason });
  },
});
