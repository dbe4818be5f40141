/** Takes an edge of the graph of documents away. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { deleteRelation, findInstrument } from '../store/instruments.ts';

export const unrelateInstruments = operation({
  name: 'strategy.unrelate-instruments',
  does: 'A writer takes back a relation between documents.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ from: InstrumentId, relation: z.uuid() }),
  output: z.strictObject({ relation: z.uuid() }),
  audit: ({ input }) => ({ about: input.from }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const from = present(await findInstrument(tx, input.from));
    if (!(await deleteRelation(tx, from, input.relation))) notFound();
    return { relation: input.relation };
  },
});
