/** What waits for the person at work as second, what they asked for, and what ended without anybody (rights.md G20). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Look } from '../model.ts';
import { findLooksForMe } from '../store/stand-ins.ts';

export const findLooks = operation({
  name: 'office.find-looks',
  does: 'Shows which second looks wait for the person at work.',
  kind: 'query',
  who: ['office.data-protection-officer', 'office.stand-in'],
  purpose: ['oversight', 'rights-of-the-person', 'prevention-support', 'returnee-identification'],
  input: z.strictObject({}),
  output: z.strictObject({ looks: z.array(Look) }),
  audit: ({ output }) => ({ about: output.looks.map((one) => one.record) }),
  async run({ tx, seals }) {
    return { looks: await findLooksForMe(tx, seals) };
  },
});
