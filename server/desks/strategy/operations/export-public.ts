/** The public form of a plan as JSON: exactly the public objects, nothing of the others, not even that they exist. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { DownloadFile } from '../model/export.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';

export const exportPublic = operation({
  name: 'strategy.export-public',
  does: 'Anybody at the desk exports exactly what is public.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({ plan: PlanId }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'strategy.not-public'],
  async run() {
    throw new Error('not written yet');
  },
});
