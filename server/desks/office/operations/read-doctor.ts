/** What `zaedno doctor` tells at the machine, for the page: what is there, what is missing, and what to do. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { listsOfWords } from '#kernel/readiness/finding.ts';

const Finding = z.strictObject({
  about: z.enum(['desks', 'people', 'configuration', 'keys', 'backups', 'ledger', 'machine', 'work']),
  /** `must`: something must be done; `should`: it is better done. */
  level: z.enum(['must', 'should', 'fine']),
  /** Its words: `doctor.<code>` and `doctor.<code>.todo`. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const readDoctor = operation({
  name: 'office.read-doctor',
  does: 'Looks the node over and says what must be done.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({
    findings: z.array(Finding),
    /** Values that are lists of words, divided by ", ", and under which key each word stands in the messages. */
    lists: z.record(z.string(), z.string()),
  }),
  audit: 'unrecorded',
  async run({ examine }) {
    // Who could not be missed stands in office.what-stops, which is recorded, by name.
    const findings = (await examine()).filter(({ code }) => code !== 'act-rests-on-one');
    return {
      findings: findings.map((one) => ({ ...one, values: { ...one.values } })),
      lists: { ...listsOfWords },
    };
  },
});
