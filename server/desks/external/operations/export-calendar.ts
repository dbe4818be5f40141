/** The desk's calendar as one file: events, joint activities and the open steps of their plans, review days of agreements. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { readers, working } from '../model/roles.ts';
import { entryOfEvent, entryOfJoint, entryOfReview, entryOfStep } from '../rules/calendar.ts';
import { writeCalendar } from '../rules/icalendar.ts';
import { findAgreements } from '../store/agreements.ts';
import { listEvents } from '../store/events.ts';
import { listJoint } from '../store/joint.ts';
import { findOpenSteps } from '../store/joint-work.ts';

const most = 2000;

export const exportCalendar = operation({
  name: 'external.export-calendar',
  does: 'A reader takes the calendar of the desk: events, joint activities with their steps, review days of agreements.',
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
    const activities = await listJoint(tx, {}, { limit: most });
    const steps = await findOpenSteps(tx);
    const entries = [
      ...events.map((event) => entryOfEvent(event, actor.language)),
      // What is only proposed, or was never taken up, is in nobody's days.
      ...activities
        .filter(({ state }) => state !== 'proposed' && state !== 'dropped')
        .map((joint) => entryOfJoint(joint, actor.language)),
      ...steps.map((step) => entryOfStep(step, actor.language)),
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
