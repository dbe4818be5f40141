/** The desk's calendar as one file: events, and the review days of agreements. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { readers, working } from '../model/roles.ts';
import { entryOfEvent, entryOfReview } from '../rules/calendar.ts';
import { writeCalendar } from '../rules/icalendar.ts';
import { findAgreements } from '../store/agreements.ts';
import { listEvents } from '../store/events.ts';

const most = 2000;

export const exportCalendar = operation({
  name: 'external.export-calendar',
  does: 'A reader takes the calendar of the desk: events and review days of agreements.',
  kind: 'query',
  who: readers,
  purpose: working,
  transport: 'download',
  input: z.strictObject({}),
  output: z.strictObject({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }),
  audit: 'unrecorded',
  async run({ tx, actor, now, node }) {
    const events = await listEvents(tx, { limit: most });
    const agreements = await findAgreements(tx);
    const entries = [
      ...events.map((event) => entryOfEvent(event, actor.language)),
      ...agreements
        .filter(({ state }) => state === 'standing')
        .map((agreement) => entryOfReview(agreement, actor.language)),
    ];
    return {
      name: 'calendar.ics',
      type: 'text/calendar; charset=utf-8',
      bytes: new TextEncoder().encode(writeCalendar(node, entries, now)),
    };
  },
});
