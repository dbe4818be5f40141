/** Registers an official document with its number, date, issuer, status and classification. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Publication } from '#kernel/records/define.ts';
import { InstrumentFacts, InstrumentId } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { foldAll } from '../rules/fold.ts';
import { requireHonestHolding } from '../rules/guards.ts';
import { saveInstrument } from '../store/instruments.ts';

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
  async run({ input, tx, actor, announce }) {
    requireHonestHolding(input);
    const id = await openRecord(tx, {
      desk: 'strategy',
      kind: 'instrument',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    const folded = foldAll([input.number, ...Object.values(input.titles), ...Object.values(input.issuer)]);
    await saveInstrument(tx, { ...input, id, circle: houseCircle, key: null, folded });
    await announce('strategy.instrument-added', id);
    return { instrument: id };
  },
});
