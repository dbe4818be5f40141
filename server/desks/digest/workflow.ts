/** States of a subscription as data. Browser-safe. */
import { workflow } from '#kernel/workflow/define.ts';

export const subscriptionFlow = workflow({
  name: 'digest.subscription',
  version: 1,
  aboutPerson: true,
  starts: 'asked',
  states: {
    // Nothing is kept of an address whose owner did not say yes.
    asked: { within: { days: 2, else: 'erase' }, tone: 'waiting' },
    confirmed: { final: true, keep: 'subscription', tone: 'done' },
  },
  moves: { confirm: { from: ['asked'], to: 'confirmed' } },
});
