/** Takes back a proposed post before anybody confirmed it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { ProposalId, Reason } from '../model.ts';
import { withdrawProposal } from '../store/posts.ts';

export const withdrawPost = operation({
  name: 'office.withdraw-post',
  does: 'Takes back a proposed post before a second person has confirmed it.',
  kind: 'command',
  who: ['office.administrator', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({ proposal: ProposalId, reason: Reason }),
  output: z.strictObject({ proposal: z.uuid() }),
  audit: ({ input }) => ({ about: input.proposal, detail: { reason: input.reason } }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    await withdrawProposal(tx, input.proposal);
    return { proposal: input.proposal };
  },
});
