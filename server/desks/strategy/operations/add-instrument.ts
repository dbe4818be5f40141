/** Registers an official document with its number, date, issuer, status and classification. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentFacts, InstrumentId } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Publication } from '../model/shared.ts';

export const addInstrument = operation({
  name: 'strategy.add-instrument',
  does: 'A writer registers an official document.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: InstrumentFacts.extend({ publication: Publication.default({ rule: 'undecided' }) }),
  output: z.strictObject({ instrument: InstrumentId }),
  audit: ({ output }) => ({ about: output.instrument }),
  errors: ['strategy.restricted-is-metadata-only'],
  async run() {
    throw new Error('not written yet');
  },
});
