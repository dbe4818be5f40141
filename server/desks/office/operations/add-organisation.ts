/** Adds an organisation to the tree. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { newId } from '#kernel/ids.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Names, OrganisationId, OrganisationKind, Inhabitants } from '../model.ts';
import { findAllOrganisations, saveOrganisation } from '../store/organisations.ts';

export const addOrganisation = operation({
  name: 'office.add-organisation',
  does: 'Adds an organisation to the tree.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({
    parent: OrganisationId.nullable().default(null),
    kind: OrganisationKind,
    names: Names,
    /** The town or region it works in: posts on two sides of a wall exclude each other within one place. */
    place: z.string().trim().min(1).max(100).nullable().default(null),
    /** How many people live there; of a municipality. */
    inhabitants: Inhabitants.nullable().default(null),
  }),
  output: z.strictObject({ organisation: z.uuid() }),
  audit: ({ output }) => ({ about: output.organisation }),
  errors: ['kernel.not-found', 'kernel.posts-exclude-each-other', 'kernel.team-of-the-region'],
  async run({ input, tx, now }) {
    if (input.parent !== null) {
      const all = await findAllOrganisations(tx);
      if (!all.some((one) => one.organisation === input.parent)) notFound();
    }
    const organisation = newId(now);
    await saveOrganisation(tx, organisation, input);
    return { organisation };
  },
});
