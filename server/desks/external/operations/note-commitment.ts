/** Notes what an institution promised at an event, and until when. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { EventId } from '../model/events.ts';
import { Party } from '../model/parties.ts';
import { working, writers } from '../model/roles.ts';
import { Day, Texts } from '../model/shared.ts';
import { requireParties } from '../rules/events.ts';
import { findEvent, saveCommitment } from '../store/events.ts';
import { findPartyNames } from '../store/parties.ts';

export const noteCommitment = operation({
  name: 'external.note-commitment',
  does: 'A writer notes what an institution promised at an event, and until when.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ event: EventId, by: Party, says: Texts, dueOn: Day.nullable() }),
  output: z.strictObject({ commitment: z.uuid() }),
  audit: ({ input }) => ({ about: input.event }),
  errors: ['kernel.not-found', 'external.no-such-party'],
  async run({ input: { event, ...row }, tx, now, announce }) {
    const { circle } = present(await findEvent(tx, event));
    requireParties([row.by], await findPartyNames(tx, [row.by]), 'by');
    const commitment = newId(now);
    await saveCommitment(tx, { event, circle, commitment }, row);
    await announce('external.commitment-noted', event);
    return { commitment };
  },
});
