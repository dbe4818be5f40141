/** The tree of institutions: names and places, no people, so that every role may look something up in it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Organisation } from '../model.ts';
import { inTreeOrder } from '../rules.ts';
import { findAllOrganisations } from '../store/organisations.ts';

export const findOrganisations = operation({
  name: 'office.find-organisations',
  does: 'Shows the organisations as a tree.',
  kind: 'query',
  who: [
    'office.administrator',
    'office.auditor',
    'office.data-protection-officer',
    'strategy.coordinator',
    'strategy.deputy-prevention',
    'strategy.deputy-counter-terrorism',
    'strategy.editor',
    'strategy.approver',
    'strategy.focal-point',
    'strategy.reader',
  ],
  purpose: [
    'office-administration',
    'oversight',
    'rights-of-the-person',
    'strategy-work',
    'programme-evaluation',
    'public-information',
  ],
  input: z.strictObject({ ended: z.boolean().default(false) }),
  output: z.strictObject({ organisations: z.array(Organisation) }),
  audit: 'unrecorded',
  async run({ input, tx, actor }) {
    const all = await findAllOrganisations(tx);
    const shown = input.ended ? all : all.filter((one) => one.endedOn === null);
    return { organisations: inTreeOrder(shown, actor.language) };
  },
});
