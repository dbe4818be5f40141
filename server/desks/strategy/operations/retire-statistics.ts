/** Takes an imported table out of use, with a reason: its figures are not shown any more. */
import { operation } from '#kernel/operation/define.ts';
import { notFound, present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { StatisticsId } from '../model/causes.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { findStatistics, retireTable } from '../store/statistics.ts';

export const retireStatistics = operation({
  name: 'strategy.retire-statistics',
  does: 'A writer takes a table of statistics out of use, with a reason.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ statistics: StatisticsId, base: Base, reason: Reason }),
  output: z.strictObject({ statistics: StatisticsId, version: z.int() }),
  audit: ({ input }) => ({ about: input.statistics }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile'],
  async run({ input, tx, today, announce }) {
    const held = present(await findStatistics(tx, input.statistics));
    if (held.retired_on !== null) notFound();
    const current = { version: held.version };
    requireBase(current, input.base);
    const row = { on: today, reason: input.reason };
    const version = requireWon(await retireTable(tx, held, input.base, row), current);
    await announce('strategy.statistics-retired', held.record_id);
    return { statistics: held.record_id, version };
  },
});
