/** Ends a change of the keys that has not begun: who asked takes it back, or another says no, also after the second yes. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { CeremonyId, KeyChange, Reason } from '../model.ts';
import { withdrawCeremony as withdraw } from '../store/ceremonies.ts';

export const withdrawCeremony = operation({
  name: 'office.withdraw-ceremony',
  does: 'Takes back or refuses a change of the keys, before it has begun at the machine.',
  kind: 'command',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({ ceremony: CeremonyId, reason: Reason }),
  output: z.strictObject({ ceremony: z.uuid(), change: KeyChange }),
  audit: ({ input, output }) => ({
    about: input.ceremony,
    detail: { change: output.change, reason: input.reason },
  }),
  errors: ['kernel.not-found'],
  async run({ input: { ceremony }, tx }) {
    return { ceremony, change: await withdraw(tx, ceremony) };
  },
});
