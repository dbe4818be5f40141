/** Adds a form of threat to the vocabulary, in the office's own words. */
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { z } from 'zod';
import { working, writers } from '../model/roles.ts';
import { ThreatFormFacts, ThreatFormId } from '../model/threats.ts';
import { saveForm } from '../store/threat-forms.ts';

export const addThreatForm = operation({
  name: 'strategy.add-threat-form',
  does: 'A writer adds a form of threat to the vocabulary.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: ThreatFormFacts,
  output: z.strictObject({ form: ThreatFormId }),
  audit: ({ output }) => ({ about: output.form }),
  async run({ input, tx, actor, announce }) {
    const id = await openRecord(tx, {
      desk: 'strategy',
      kind: 'threat-form',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveForm(tx, { ...input, id, circle: houseCircle, key: null });
    await announce('strategy.threat-form-added', id);
    return { form: id };
  },
});
