/** Enters an event; it is not public before somebody says so. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { EventFacts } from '../model/events.ts';
import { working, writers } from '../model/roles.ts';
import { partiesOf, requireOnce, requireParties, requireProgramme } from '../rules/events.ts';
import { saveEvent } from '../store/events.ts';
import { findPartyNames } from '../store/parties.ts';
import { eventFlow } from '../workflow.ts';

export const enterEvent = operation({
  name: 'external.enter-event',
  does: 'A writer enters an event: by whom, where, from which day to which, and what about.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: EventFacts,
  output: z.strictObject({ event: z.uuid() }),
  audit: ({ output }) => ({ about: output.event }),
  errors: [
    'external.no-such-party',
    'external.ends-before-start',
    'external.session-outside',
    'external.invited-twice',
    'kernel.input-invalid',
  ],
  async run({ input, tx, actor, now, announce }) {
    requireProgramme(input);
    requireOnce(input.invited);
    requireParties(partiesOf(input), await findPartyNames(tx, partiesOf(input)), 'organisers');
    const event = await openRecord(tx, {
      desk: 'external',
      kind: 'event',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveEvent(tx, { event, circle: houseCircle }, input);
    await startState(tx, eventFlow, { record: event }, now);
    await announce('external.event-entered', event);
    return { event };
  },
});
