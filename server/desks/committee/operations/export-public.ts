/** The public form of decisions as JSON: agreed and public, nothing of the others. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { readers, reading } from '../model/roles.ts';
import { publicDecisions } from '../rules/public-decisions.ts';
import { findDecisions } from '../store/decisions.ts';

export const exportPublic = operation({
  name: 'committee.export-public',
  does: 'Anybody at the desk exports exactly what of the decisions is public.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({ signed: z.boolean().default(false) }),
  output: z.strictObject({
    name: z.string(),
    type: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  audit: () => ({}),
  async run({ input, tx, today, attest }) {
    const body = JSON.stringify(publicDecisions(await findDecisions(tx, {}), today), null, 2);
    const file = {
      name: `public-decisions-${today}.json`,
      type: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(body),
    };
    return input.signed ? await attest(file) : file;
  },
});
