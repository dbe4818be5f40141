/** Corrects what is said about a document; a text that is held cannot become metadata only behind its back. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentFacts, InstrumentId } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';

export const editInstrument = operation({
  name: 'strategy.edit-instrument',
  does: 'A writer corrects what is said about a document.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: InstrumentFacts.extend({ instrument: InstrumentId, base: Base }),
  output: z.strictObject({ instrument: InstrumentId, version: z.int() }),
  audit: ({ input }) => ({ about: input.instrument }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.restricted-is-metadata-only',
    'strategy.text-is-held',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
