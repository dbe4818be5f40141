/** The newest matters a keeper may know of; one ledger row names those that were shown. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Matter } from '../model.ts';
import { findNewestMatters, matterOf } from '../store.ts';

export const findMatters = operation({
  name: 'trial.find-matters',
  does: 'A keeper looks through their matters, newest first.',
  kind: 'query',
  who: ['trial.keeper', 'trial.supervisor'],
  purpose: ['prevention-support'],
  input: z.strictObject({ limit: z.number().int().min(1).max(200).default(50) }),
  output: z.object({ matters: z.array(Matter) }),
  audit: ({ output }) => ({ about: output.matters.map((matter) => matter.matter) }),
  async run({ input, tx }) {
    const rows = await findNewestMatters(tx, input.limit);
    return { matters: rows.map(matterOf) };
  },
});
