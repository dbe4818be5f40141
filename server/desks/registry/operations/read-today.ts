/** Today: what came in and has nobody yet, what is due, and what was signed and lies there, for those who keep the registry. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { findReminders } from '#kernel/workflow/reminders.ts';
import { ItemState } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { findItems } from '../store/items.ts';
import { findUnsent } from '../store/letters.ts';
import { incomingFlow, letterFlow } from '../workflow.ts';

export const readToday = operation({
  name: 'registry.read-today',
  does: 'What waits for a writer of the registry: letters that are due, and signed ones that have not left.',
  kind: 'query',
  who: writers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    waiting: z.array(z.strictObject({ item: z.uuid(), subjects: ReadTexts, state: ItemState, due: Moment })),
    /** Signed, and not sent. */
    lying: z.array(z.strictObject({ letter: z.uuid(), subjects: ReadTexts, due: Moment })),
  }),
  audit: 'unrecorded',
  async run({ tx }) {
    const due = new Map((await findReminders(tx, incomingFlow.name)).map((one) => [one.record, one.due]));
    const items = due.size === 0 ? [] : await findItems(tx, [...due.keys()]);
    const lying = new Map((await findReminders(tx, letterFlow.name)).map((one) => [one.record, one.due]));
    const letters = lying.size === 0 ? [] : await findUnsent(tx);
    return {
      waiting: items.map(({ item, subjects, state }) => ({
        item,
        subjects,
        state,
        due: (due.get(item) as Date).toISOString(),
      })),
      lying: letters.flatMap(({ letter, subjects }) => {
        const at = lying.get(letter);
        return at ? [{ letter, subjects, due: at.toISOString() }] : [];
      }),
    };
  },
});
