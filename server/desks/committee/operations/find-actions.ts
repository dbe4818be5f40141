/** Lists action items: open ones first, the longest due first of all. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { BodyId } from '../model/bodies.ts';
import { Action } from '../model/decisions.ts';
import { readers, working } from '../model/roles.ts';
import { mayKeep } from '../rules/guards.ts';
import { findActions as find } from '../store/actions.ts';
import { showActions, tiedOf } from '../rules/show-actions.ts';

export const findActions = operation({
  name: 'committee.find-actions',
  does: 'A reader lists what follows from decisions, and what of it is overdue.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({
    body: BodyId.optional(),
    /** Of one's own institution alone. */
    own: z.boolean().default(false),
    open: z.boolean().default(false),
    overdue: z.boolean().default(false),
  }),
  /** At most 500. `keeps`: this person may say how it stands. */
  output: z.strictObject({ actions: z.array(Action.extend({ keeps: z.boolean() })) }),
  audit: 'unrecorded',
  async run({ input: { own, ...of }, tx, actor, today, call }) {
    const found = await find(tx, { ...of, owner: own ? actor.organisation : undefined }, today);
    const actions = showActions(found, await call(nameReferences, { measures: tiedOf(found) }));
    return { actions: actions.map((one) => ({ ...one, keeps: mayKeep(actor, one.owner) })) };
  },
});
