/** Tells the clock whether letters wait; so that a minute in which none does leaves no trace. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { isMorning } from '../rules/subscriptions.ts';
import { isWaiting } from '../store.ts';

export const seeLettersDue = operation({
  name: 'digest.see-letters-due',
  does: 'The clock looks whether letters to readers wait.',
  kind: 'query',
  who: ['kernel.clock'],
  purpose: ['office-administration'],
  input: z.strictObject({}),
  output: z.strictObject({ waiting: z.boolean() }),
  audit: 'unrecorded',
  async run({ tx, now, today, timeZone, origin }) {
    if (origin === undefined) return { waiting: false };
    return { waiting: await isWaiting(tx, { now, today, morning: isMorning(now, timeZone) }) };
  },
});
