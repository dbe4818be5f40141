/** The local bodies, and who may type in for each: since when, on whose word and until when (G30). */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { LocalBody } from '../model/entering.ts';
import { readers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { findBodies } from '../store/entering.ts';

export const findPermissions = operation({
  name: 'strategy.find-permissions',
  does: 'A reader lists the local bodies and who may type in for them.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ bodies: z.array(LocalBody), on: Day }),
  audit: 'unrecorded',
  errors: [],
  async run({ tx, actor, today }) {
    return { bodies: await findBodies(tx, actor.organisation, today), on: today };
  },
});
