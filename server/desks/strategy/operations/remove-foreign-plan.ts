/** Removes a plan of somebody else with everything that was kept of it, notes on good practice included. */
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase } from '#kernel/operation/errors.ts';
import { eraseRecord } from '#kernel/records/erase-record.ts';
import { z } from 'zod';
import { ForeignId } from '../model/foreign-plans.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { findForeignToWrite } from '../store/foreign-plans.ts';

export const removeForeignPlan = operation({
  name: 'strategy.remove-foreign-plan',
  does: 'A writer removes a plan of another country or town, with the notes at its measures.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ foreign: ForeignId, base: Base }),
  output: z.strictObject({ foreign: ForeignId }),
  audit: ({ input }) => ({ about: input.foreign }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'kernel.on-hold'],
  async run({ input, tx }) {
    const held = present(await findForeignToWrite(tx, input.foreign));
    requireBase({ version: held.version }, input.base);
    await eraseRecord(tx, held.record_id, 'a plan of others is no longer compared');
    return { foreign: held.record_id };
  },
});
