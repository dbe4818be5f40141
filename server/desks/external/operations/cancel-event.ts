/** Says that an event does not take place, and why; calendars that have it are told. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { EventId } from '../model/events.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { openAs } from '../rules/open.ts';
import { findEvent } from '../store/events.ts';
import { findPartyNames } from '../store/parties.ts';
import { eventFlow } from '../workflow.ts';

export const cancelEvent = operation({
  name: 'external.cancel-event',
  does: 'A writer says that an event does not take place, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ event: EventId, reason: Reason }),
  output: z.strictObject({ event: z.uuid(), state: z.literal('cancelled') }),
  move: {
    workflow: eventFlow,
    action: 'cancel',
    of: ({ event }) => ({ record: event }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.event }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { event }, tx, today, announce }) {
    const after = present(await findEvent(tx, event));
    const names = await findPartyNames(tx, after.organisers);
    await setPublished(tx, event, openAs({ ...after, state: 'cancelled' }, names, today));
    await announce('external.event-cancelled', event);
    return { event, state: 'cancelled' as const };
  },
});
