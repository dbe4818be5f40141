/** The first person asks for a change of the keys. Nothing happens until another confirms and it is done at the machine (rights.md G20). */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { KeyChange, Moment, Reason } from '../model.ts';
import { askCeremony as ask } from '../store/ceremonies.ts';

export const askCeremony = operation({
  name: 'office.ask-ceremony',
  does: 'Asks, as first person, for a change of the keys; it waits for a second person.',
  kind: 'command',
  who: ['office.administrator', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({ change: KeyChange, reason: Reason }),
  output: z.strictObject({
    ceremony: z.uuid(),
    /** Until when a second person may confirm it. */
    until: Moment,
  }),
  audit: ({ input, output }) => ({ about: output.ceremony, detail: { change: input.change } }),
  async run({ input, tx, now }) {
    const ceremony = newId(now);
    const until = await ask(tx, { ceremony, ...input });
    return { ceremony, until: until.toISOString() };
  },
});
