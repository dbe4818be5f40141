/** Changes the names, kind, place or parent of an organisation, or ends it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound, refuse, requireBase } from '#kernel/operation/errors.ts';
import { Base, Day, Names, OrganisationId, OrganisationKind, Inhabitants } from '../model.ts';
import { requireEmpty, requireNoCircle } from '../rules.ts';
import { changeOrganisation, findAllOrganisations, lockTree } from '../store/organisations.ts';

export const editOrganisation = operation({
  name: 'office.edit-organisation',
  does: 'Changes what is said of an organisation, moves it in the tree, or ends it.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({
    organisation: OrganisationId,
    base: Base,
    parent: OrganisationId.nullable(),
    kind: OrganisationKind,
    names: Names,
    place: z.string().trim().min(1).max(100).nullable(),
    inhabitants: Inhabitants.nullable().default(null),
    endedOn: Day.nullable().default(null),
  }),
  output: z.strictObject({ organisation: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.organisation }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.posts-exclude-each-other',
    'kernel.no-post-of-such-a-body',
    'kernel.team-of-the-region',
    'office.organisation-under-itself',
    'office.organisation-in-use',
  ],
  async run({ input, tx }) {
    await lockTree(tx);
    const all = await findAllOrganisations(tx);
    const found = all.find((one) => one.organisation === input.organisation) ?? notFound();
    if (input.parent !== null && !all.some((one) => one.organisation === input.parent)) notFound();
    requireBase(found, input.base);
    requireNoCircle(all, input.organisation, input.parent);
    if (input.endedOn !== null) requireEmpty(all, input.organisation);
    const version = await changeOrganisation(tx, input);
    return { organisation: input.organisation, version: version ?? refuse('kernel.changed-meanwhile') };
  },
});
