/** For each desk that holds personal data: what the law asks to be named, and what is still missing (rights.md G17). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Readiness } from '../model.ts';
import { findDesks } from '../store/readiness.ts';

export const readReadiness = operation({
  name: 'office.read-readiness',
  does: 'Shows for each desk with personal data what is named, what is missing and whether it is on.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({ desks: z.array(Readiness) }),
  audit: ({ output }) => ({
    about: [...new Set(output.desks.flatMap((one) => one.standIns.map(({ user }) => user)))],
  }),
  async run({ tx, actor }) {
    return { desks: await findDesks(tx, actor) };
  },
});
