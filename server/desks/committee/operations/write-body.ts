/** Enters a committee or board, or what it is called. */
import { z } from 'zod';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { BodyId } from '../model/bodies.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Titles } from '../model/shared.ts';
import { findBodies, saveBody, updateBody } from '../store/bodies.ts';

export const writeBody = operation({
  name: 'committee.write-body',
  does: 'A writer enters a committee, or changes what it is called.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** With `body` and the version one began with, that one is changed. */
  input: z.strictObject({ body: BodyId.optional(), base: Base.default(1), names: Titles }),
  output: z.strictObject({ body: z.uuid(), version: Base }),
  audit: ({ output }) => ({ about: output.body }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile'],
  async run({ input: { body, base, names }, tx, actor, announce }) {
    if (body) {
      const current = present((await findBodies(tx, body))[0]);
      requireBase(current, base);
      return { body, version: requireWon(await updateBody(tx, body, base, names), current) };
    }
    const record = await openRecord(tx, {
      desk: 'committee',
      kind: 'body',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveBody(tx, { body: record, circle: houseCircle }, names);
    await announce('committee.body-entered', record);
    return { body: record, version: 1 };
  },
});
