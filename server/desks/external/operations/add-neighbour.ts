/** Enters a country or an organisation that the office works with; it stands in the coverage matrix from then on. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { NeighbourFacts } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { requireFittingCode } from '../rules/guards.ts';
import { isCodeTaken, saveNeighbour } from '../store/neighbours.ts';

export const addNeighbour = operation({
  name: 'external.add-neighbour',
  does: 'A writer enters a country or an organisation that the office works with.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: NeighbourFacts,
  output: z.strictObject({ neighbour: z.uuid() }),
  audit: ({ output }) => ({ about: output.neighbour }),
  errors: ['external.code-does-not-fit', 'external.code-taken'],
  async run({ input, tx, actor, announce }) {
    requireFittingCode(input);
    if (await isCodeTaken(tx, input.code, null)) refuse('external.code-taken');
    const id = await openRecord(tx, {
      desk: 'external',
      kind: 'neighbour',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveNeighbour(tx, { ...input, id, circle: houseCircle });
    await announce('external.neighbour-added', id);
    return { neighbour: id };
  },
});
