/** One event as a file that any calendar takes. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { EventId } from '../model/events.ts';
import { readers, working } from '../model/roles.ts';
import { entryOfEvent } from '../rules/calendar.ts';
import { writeCalendar } from '../rules/icalendar.ts';
import { findEvent } from '../store/events.ts';

export const exportEvent = operation({
  name: 'external.export-event',
  does: 'A reader takes an event into their own calendar.',
  kind: 'query',
  who: readers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({ event: EventId }),
  output: z.strictObject({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, now, node }) {
    const event = present(await findEvent(tx, input.event));
    const text = writeCalendar(node, [entryOfEvent(event, actor.language)], now);
    return {
      name: `event-${event.firstOn}.ics`,
      type: 'text/calendar; charset=utf-8',
      bytes: new TextEncoder().encode(text),
    };
  },
});
