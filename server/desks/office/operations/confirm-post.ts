/**
 * The second person says yes to a post of the office or at a desk with personal data. Nobody seconds themselves, nor a
 * desk where they do not work: a desk with personal data puts its own roles on this list (ADR-0010).
 */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { ProposalId } from '../model.ts';
import { confirmProposal } from '../store/posts.ts';

export const confirmPost = operation({
  name: 'office.confirm-post',
  does: 'Confirms, as second person, a post of the office or at a desk that holds personal data.',
  kind: 'command',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({ proposal: ProposalId }),
  output: z.strictObject({ holding: z.uuid(), state: z.literal('given') }),
  audit: ({ input }) => ({ about: input.proposal }),
  errors: ['kernel.not-found', 'kernel.same-person', 'kernel.posts-exclude-each-other'],
  async run({ input, tx }) {
    await confirmProposal(tx, input.proposal);
    return { holding: input.proposal, state: 'given' as const };
  },
});
