/** Sets who may see a decision outside of the office. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { Publication } from '#kernel/records/define.ts';
import { DecisionId } from '../model/decisions.ts';
import { signers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { findDecisions, setPublicationRule } from '../store/decisions.ts';

export const setPublication = operation({
  name: 'committee.set-publication',
  does: 'A signer decides who may see a decision outside of the office.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({ decision: DecisionId, base: Base, publication: Publication }),
  output: z.strictObject({ decision: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.decision, detail: { rule: input.publication.rule } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile'],
  async run({ input: { decision, base, publication }, tx, announce }) {
    const current = present((await findDecisions(tx, { decision }))[0]);
    requireBase(current, base);
    const version = requireWon(await setPublicationRule(tx, decision, base, publication), current);
    await announce('committee.publication-set', decision, { rule: publication.rule });
    return { decision, version };
  },
});
