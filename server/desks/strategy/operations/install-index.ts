/** Puts the built-in index (`content/`) into the node, under policy and ledger; the same version again changes nothing. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';

export const installIndex = operation({
  name: 'strategy.install-index',
  does: 'Puts the built-in index of the EU strategy into this node.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ instrument: InstrumentId, installed: z.int(), changed: z.int() }),
  audit: ({ output }) => ({ about: output.instrument }),
  async run() {
    throw new Error('not written yet');
  },
});
