/** Lists the acts of law on which measures rest: those in use first. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Act } from '../model/law.ts';
import { readers, reading } from '../model/roles.ts';
import { showAct } from '../rules/law.ts';
import { listActs } from '../store/law.ts';

export const findLegalActs = operation({
  name: 'strategy.find-legal-acts',
  does: 'A reader lists the acts of law on which measures rest.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  /** At most 500. */
  output: z.strictObject({ acts: z.array(Act) }),
  audit: 'unrecorded',
  async run({ tx, today }) {
    return { acts: (await listActs(tx)).map((row) => showAct(row, today)) };
  },
});
