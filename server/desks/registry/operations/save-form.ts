/** Writes the head and the foot of one's own institution's letters, by language; letters are printed with it from then on. */
import { z } from 'zod';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { FormFacts } from '../model/letters.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { findForm, saveForm as save, updateForm } from '../store/forms.ts';

export const saveForm = operation({
  name: 'registry.save-form',
  does: "A writer writes the form of their institution's letters.",
  kind: 'command',
  who: writers,
  purpose: working,
  /** `base`: null where there is none yet. */
  input: FormFacts.extend({ base: Base.nullable() }),
  output: z.strictObject({ version: Base }),
  audit: () => ({}),
  errors: ['kernel.changed-meanwhile'],
  async run({ input: { base, ...facts }, tx, actor, announce }) {
    const { organisation } = actor;
    const current = (await findForm(tx, organisation)) ?? null;
    const version = base === null ? await begin() : await updateForm(tx, organisation, base, facts);
    await announce('registry.form-saved', undefined);
    return { version: requireWon(version, current) };

    async function begin(): Promise<number | undefined> {
      const form = await openRecord(tx, {
        desk: 'registry',
        kind: 'form',
        organisation,
        circle: houseCircle,
        retention: 'without-end',
      });
      return (await save(tx, { form, circle: houseCircle, organisation }, facts)) ? 1 : undefined;
    }
  },
});
