/** Sets who may see an agreement outside of the office; only the strategic level can be public at all. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { Publication } from '#kernel/records/define.ts';
import { AgreementId } from '../model/agreements.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requirePublishable } from '../rules/guards.ts';
import { findAgreement, setPublicationRule } from '../store/agreements.ts';

export const setPublication = operation({
  name: 'external.set-publication',
  does: 'A writer decides who may see an agreement outside of the office.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ agreement: AgreementId, base: Base, publication: Publication }),
  output: z.strictObject({ agreement: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.agreement, detail: { rule: input.publication.rule } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'external.level-never-public'],
  async run({ input: { agreement, base, publication }, tx, announce }) {
    const current = present(await findAgreement(tx, agreement));
    requireBase(current, base);
    requirePublishable(current.level, publication);
    const version = requireWon(await setPublicationRule(tx, agreement, base, publication), current);
    await announce('external.publication-set', agreement, { rule: publication.rule });
    return { agreement, version };
  },
});
