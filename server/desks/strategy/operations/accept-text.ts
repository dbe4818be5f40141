/** Makes a settled version the text of its language; ties hang on addresses and stay. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId, TextVersionId, TextVersionState } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';

export const acceptText = operation({
  name: 'strategy.accept-text',
  does: 'A writer accepts a settled text; it becomes the text of its language.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ instrument: InstrumentId, version: TextVersionId }),
  output: z.strictObject({
    version: TextVersionId,
    state: TextVersionState,
    /** The version that it takes the place of. */
    replaced: TextVersionId.nullable(),
    attached: z.int(),
    added: z.int(),
  }),
  audit: ({ input }) => ({ about: input.instrument, detail: { version: input.version } }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run() {
    throw new Error('not written yet');
  },
});
