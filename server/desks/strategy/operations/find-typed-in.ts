/** What was typed in for a local body: when, by which post, under which permission, and what the body says to it (G30). */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { TypedIn } from '../model/entering.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { readers, working } from '../model/roles.ts';
import { findTypedIn as findEntries } from '../store/entering.ts';

export const findTypedIn = operation({
  name: 'strategy.find-typed-in',
  does: 'A reader sees what was typed in for a local body.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({
    /** The body, or what stands under it. */
    organisation: z.uuid(),
    plan: PlanId.nullable().default(null),
    item: ItemId.nullable().default(null),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.strictObject({ entries: z.array(TypedIn) }),
  audit: 'unrecorded',
  errors: [],
  async run({ input, tx, actor }) {
    return { entries: await findEntries(tx, { ...input, reader: actor.organisation }) };
  },
});
