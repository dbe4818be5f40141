/** The events of the office and its neighbours, the latest first. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { EventRow } from '../model/events.ts';
import { readers, working } from '../model/roles.ts';
import { Cursor, Day, PageSize } from '../model/shared.ts';
import { listEvents } from '../store/events.ts';

export const findEvents = operation({
  name: 'external.find-events',
  does: 'A reader lists the events, the latest first.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ limit: PageSize, after: Cursor.optional() }),
  /** `today`: the node's day, by which an event is past or to come. */
  output: z.strictObject({ items: z.array(EventRow), next: Cursor.nullable(), today: Day }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input, tx, places, today }) {
    const rows = await listEvents(tx, { limit: input.limit + 1, after: places.read(input.after) });
    const items = rows.slice(0, input.limit);
    const last = rows.length > items.length ? items.at(-1) : undefined;
    return { items, next: last ? places.write({ key: last.lastOn, id: last.event }) : null, today };
  },
});
