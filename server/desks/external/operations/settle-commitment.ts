/** Says what became of a commitment: it was kept, or it no longer stands. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { CommitmentId } from '../model/events.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { closeCommitment, findCommitment } from '../store/events.ts';

export const settleCommitment = operation({
  name: 'external.settle-commitment',
  does: 'A writer says that a commitment was kept or no longer stands, and what came of it.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ commitment: CommitmentId, state: z.enum(['kept', 'dropped']), outcome: Reason }),
  output: z.strictObject({ event: z.uuid() }),
  audit: ({ input, output }) => ({ about: output.event, detail: { state: input.state } }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { commitment, ...row }, tx, announce }) {
    const { event } = present(await findCommitment(tx, commitment));
    if (!(await closeCommitment(tx, commitment, row))) refuse('kernel.wrong-state');
    await announce('external.commitment-settled', event);
    return { event };
  },
});
