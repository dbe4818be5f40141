/** Gives what came in to an institution or one of its posts, with the day by which it is done; the clock reminds on that day. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { ItemId } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Day } from '../model/shared.ts';
import { beginsClock } from '#kernel/calendar/begins-clock.ts';
import { requireIncoming, requireNotGone, requireOrganisation } from '../rules/guards.ts';
import { findOrganisation, isPostOf } from '../store/directory.ts';
import { findItem, setAssignment } from '../store/items.ts';
import { assignedDays, incomingFlow } from '../workflow.ts';

export const assignIncoming = operation({
  name: 'registry.assign-incoming',
  does: 'A writer gives what came in to an institution or a post, with the day by which it is done.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    item: ItemId,
    base: Base,
    organisation: z.uuid(),
    /** One of its posts; null: whoever it is there. */
    post: z.uuid().nullable(),
    dueOn: Day,
  }),
  output: z.strictObject({ item: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.item, detail: { dueOn: input.dueOn } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'registry.no-such-organisation',
    'registry.no-such-post',
    'registry.day-gone',
  ],
  async run({ input: { item, base, ...to }, tx, today, announce }) {
    const { circle: _, createdAt: _at, ...current } = requireIncoming(present(await findItem(tx, item)));
    requireBase(current, base);
    requireNotGone(to.dueOn, today, 'dueOn');
    requireOrganisation(await findOrganisation(tx, to.organisation), 'organisation');
    if (to.post !== null && !(await isPostOf(tx, to.post, to.organisation))) refuse('registry.no-such-post');
    // Moved here and not by `move`: the clock counts towards the due day, and not from now.
    await moveState(
      tx,
      incomingFlow,
      { record: item, action: 'assign' },
      beginsClock(to.dueOn, assignedDays),
    );
    const version = requireWon(await setAssignment(tx, item, base, to), current);
    await announce('registry.incoming-assigned', item);
    return { item, version };
  },
});
