/** Corrects what is said about a document; a text that is held cannot become metadata only behind its back. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentFacts, InstrumentId } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { foldAll } from '../rules/fold.ts';
import { requireHonestHolding } from '../rules/guards.ts';
import { showInstrument } from '../rules/show.ts';
import { findVersions } from '../store/texts.ts';
import { findHoldings, findInstrumentForUpdate, updateInstrument } from '../store/instruments.ts';

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
  async run({ input, tx, now }) {
    const found = present(await findInstrumentForUpdate(tx, input.instrument));
    const holds = (await findHoldings(tx, [found.record_id])).get(found.record_id);
    const current = showInstrument(found, holds);
    requireBase(current, input.base);
    requireHonestHolding(input);
    // A text that waits or was set aside is held as well: it would stay behind the new classification.
    const becomesData = input.holding === 'metadata-only' && found.holding !== 'metadata-only';
    if (becomesData && (await findVersions(tx, found.record_id)).length > 0) refuse('strategy.text-is-held');
    const folded = foldAll([input.number, ...Object.values(input.titles), ...Object.values(input.issuer)]);
    const version = await updateInstrument(tx, found, input.base, { ...input, folded }, now);
    return { instrument: found.record_id, version: requireWon(version, current) };
  },
});
