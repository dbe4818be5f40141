/** Words a form of threat otherwise; one that was retired keeps the words that it was used with. */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { ThreatFormFacts, ThreatFormId } from '../model/threats.ts';
import { requireUsed, showForm } from '../rules/threat-forms.ts';
import { findForm, updateForm } from '../store/threat-forms.ts';

export const editThreatForm = operation({
  name: 'strategy.edit-threat-form',
  does: 'A writer words a form of threat otherwise.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: ThreatFormFacts.extend({ form: ThreatFormId, base: Base }),
  output: z.strictObject({ form: ThreatFormId, version: z.int() }),
  audit: ({ input }) => ({ about: input.form }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.threat-form-retired'],
  async run({ input, tx, now, announce }) {
    const form = present(await findForm(tx, input.form));
    requireUsed(form);
    const current = showForm(form);
    requireBase(current, input.base);
    const version = requireWon(await updateForm(tx, form, input.base, input, now), current);
    await announce('strategy.threat-form-edited', form.record_id);
    return { form: form.record_id, version };
  },
});
