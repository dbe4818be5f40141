/** Draws an edge of the graph of documents: supersedes, implements, in force alongside and the rest. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId, RelationKind } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Address } from '../model/shared.ts';
import { newId } from '#kernel/ids.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { findInstrument, saveRelation } from '../store/instruments.ts';

export const relateInstruments = operation({
  name: 'strategy.relate-instruments',
  does: 'A writer says how one document relates to another.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    from: InstrumentId,
    kind: RelationKind,
    to: InstrumentId,
    sources: z.array(Address).max(20).default([]),
    takesEffect: z.enum(['on-approval']).nullable().default(null),
  }),
  output: z.strictObject({ relation: z.uuid() }),
  audit: ({ input }) => ({ about: [input.from, input.to] }),
  errors: ['kernel.not-found', 'strategy.relation-to-itself', 'strategy.relation-exists'],
  async run({ input, tx }) {
    const from = present(await findInstrument(tx, input.from));
    const to = present(await findInstrument(tx, input.to));
    if (from.record_id === to.record_id) refuse('strategy.relation-to-itself', { status: 422 });
    const id = newId();
    const saved = await saveRelation(tx, from, { ...input, id, to: to.record_id });
    if (!saved) refuse('strategy.relation-exists');
    return { relation: id };
  },
});
