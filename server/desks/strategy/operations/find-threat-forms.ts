/** Lists the vocabulary of forms of threat, with the number of measures that answer each. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { ThreatForm } from '../model/threats.ts';
import { showForm } from '../rules/threat-forms.ts';
import { listForms } from '../store/threat-forms.ts';

export const findThreatForms = operation({
  name: 'strategy.find-threat-forms',
  does: 'A reader lists the forms of threat and how many measures answer each.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  /** At most 200, oldest first, those out of use last. */
  output: z.strictObject({ forms: z.array(ThreatForm) }),
  audit: 'unrecorded',
  async run({ tx }) {
    const rows = await listForms(tx);
    return { forms: rows.map((row) => ({ ...showForm(row), measures: row.measures })) };
  },
});
