/** Sets a version aside that should never become the text. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId, TextVersionId, TextVersionState } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { textWorkflow } from '../workflow.ts';

export const discardText = operation({
  name: 'strategy.discard-text',
  does: 'A writer sets an imported text aside before it was accepted.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ instrument: InstrumentId, version: TextVersionId, reason: Reason }),
  output: z.strictObject({ version: TextVersionId, state: TextVersionState }),
  audit: ({ input }) => ({ about: input.instrument, detail: { version: input.version } }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  move: {
    workflow: textWorkflow,
    action: 'discard',
    of: (input) => ({ record: input.instrument, item: input.version }),
    reason: (input) => input.reason,
  },
  async run({ input }) {
    return { version: input.version, state: 'discarded' as const };
  },
});
