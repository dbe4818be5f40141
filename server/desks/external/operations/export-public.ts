/** The public form of the register as JSON: strategic agreements and joint activities that are public, nothing of the others. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { readers, reading } from '../model/roles.ts';
import { openJointAs } from '../rules/open-joint.ts';
import { publicRegister } from '../rules/public-register.ts';
import { findAgreements } from '../store/agreements.ts';
import { listJoint } from '../store/joint.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { findPartyNames } from '../store/parties.ts';

const most = 10_000;

export const exportPublic = operation({
  name: 'external.export-public',
  does: 'Anybody at the desk exports exactly what of agreements and joint activities is public.',
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
    const activities = await listJoint(tx, {}, { limit: most });
    const names = await findPartyNames(
      tx,
      activities.flatMap(({ sides }) => sides.map(({ party }) => party)),
    );
    const open = activities.map((one) => ({ joint: one.joint, open: openJointAs(one, names, today) }));
    const register = publicRegister(await findAgreements(tx), neighbours, today, open);
    const body = JSON.stringify(register, null, 2);
    const file = {
      name: `public-agreements-${today}.json`,
      type: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(body),
    };
    return input.signed ? await attest(file) : file;
  },
});
