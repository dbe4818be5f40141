/** Decides one doubt: the reading stands, or the paragraph gets another address. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId, TextVersionId, TextVersionState } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Address, Note } from '../model/shared.ts';

export const settleDoubt = operation({
  name: 'strategy.settle-doubt',
  does: 'A writer decides a doubt about an imported text.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    instrument: InstrumentId,
    version: TextVersionId,
    /** Position of the doubt in the version's list. */
    doubt: z.int().min(0),
    decision: z.enum(['keep', 'readdress']),
    /** With `readdress`: the address that the paragraph gets. */
    address: Address.optional(),
    note: Note.optional(),
  }),
  output: z.strictObject({ version: TextVersionId, state: TextVersionState, openDoubts: z.int() }),
  audit: ({ input }) => ({ about: input.instrument, detail: { version: input.version, doubt: input.doubt } }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'strategy.address-needed',
    'strategy.address-taken',
    'strategy.no-leaf-there',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
