/** Takes a form of threat out of use, with a reason; the measures that were tagged with it stay tagged. */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { working, writers } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { ThreatFormId } from '../model/threats.ts';
import { requireUsed, showForm } from '../rules/threat-forms.ts';
import { findForm, retireForm } from '../store/threat-forms.ts';

export const retireThreatForm = operation({
  name: 'strategy.retire-threat-form',
  does: 'A writer takes a form of threat out of use, with a reason.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ form: ThreatFormId, base: Base, reason: Reason }),
  output: z.strictObject({ form: ThreatFormId, version: z.int() }),
  audit: ({ input }) => ({ about: input.form }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.threat-form-retired'],
  async run({ input, tx, now, today, announce }) {
    const form = present(await findForm(tx, input.form));
    requireUsed(form);
    const current = showForm(form);
    requireBase(current, input.base);
    const row = { on: today, reason: input.reason };
    const version = requireWon(await retireForm(tx, form, input.base, row, now), current);
    await announce('strategy.threat-form-retired', form.record_id);
    return { form: form.record_id, version };
  },
});
