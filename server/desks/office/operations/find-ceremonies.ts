/** Changes of the keys: what waits for a second person or for the machine, and what two people had done lately. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Ceremony } from '../model.ts';
import { findCeremonies as find } from '../store/ceremonies.ts';

export const findCeremonies = operation({
  name: 'office.find-ceremonies',
  does: 'Shows which changes of the keys are asked for, agreed to, and were carried out lately.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({ ceremonies: z.array(Ceremony) }),
  audit: ({ output }) => ({ about: output.ceremonies.map((one) => one.ceremony) }),
  async run({ tx }) {
    return { ceremonies: await find(tx) };
  },
});
