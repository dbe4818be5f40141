/** The second person says yes to a change of the keys; within three days it may be begun at the machine, once. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { CeremonyId, Moment } from '../model.ts';
import { confirmCeremony as confirm } from '../store/ceremonies.ts';

export const confirmCeremony = operation({
  name: 'office.confirm-ceremony',
  does: 'Confirms, as second person, a change of the keys.',
  kind: 'command',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({ ceremony: CeremonyId }),
  output: z.strictObject({
    ceremony: z.uuid(),
    /** Until when it may be begun at the machine. */
    until: Moment,
  }),
  audit: ({ input }) => ({ about: input.ceremony }),
  errors: ['kernel.not-found', 'kernel.same-person', 'kernel.wrong-state'],
  async run({ input: { ceremony }, tx }) {
    const until = await confirm(tx, ceremony);
    return { ceremony, until: until.toISOString() };
  },
});
