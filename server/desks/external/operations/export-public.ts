/** The public form of the register as JSON: strategic agreements that are public, nothing of the others. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { readers, reading } from '../model/roles.ts';
import { publicRegister } from '../rules/public-register.ts';
import { findAgreements } from '../store/agreements.ts';
import { findNeighbours } from '../store/neighbours.ts';

export const exportPublic = operation({
  name: 'external.export-public',
  does: 'Anybody at the desk exports exactly what of the agreements is public.',
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
    const neighbours = new Map((await findNeighbours(tx)).map((one) => [one.neighbour, one]));
    const body = JSON.stringify(publicRegister(await findAgreements(tx), neighbours, today), null, 2);
    const file = {
      name: `public-agreements-${today}.json`,
      type: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(body),
    };
    return input.signed ? await attest(file) : file;
  },
});
