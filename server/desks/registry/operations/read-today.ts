/** Today: what came in and has nobody yet, and what is due, for those who keep the registry. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { findReminders } from '#kernel/workflow/reminders.ts';
import { ItemState } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { findItems } from '../store/items.ts';
import { incomingFlow } from '../workflow.ts';

export const readToday = operation({
  name: 'registry.read-today',
  does: 'What waits for a writer of the registry: letters that are due.',
  kind: 'query',
  who: writers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    waiting: z.array(z.strictObject({ item: z.uuid(), subjects: ReadTexts, state: ItemState, due: Moment })),
  }),
  audit: 'unrecorded',
  async run({ tx }) {
    const due = new Map((await findReminders(tx, incomingFlow.name)).map((one) => [one.record, one.due]));
    const items = await findItems(tx, [...due.keys()]);
    return {
      waiting: items.map(({ item, subjects, state }) => ({
        item,
        subjects,
        state,
        due: (due.get(item) as Date).toISOString(),
      })),
    };
  },
});
