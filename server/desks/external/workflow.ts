/** The states of an agreement: it stands, is looked at again by its review date, and ends. Browser-safe. */
import { workflow } from '#kernel/workflow/define.ts';

/** The clock is set so that these days end on the review date: `rules/review.ts`. */
export const reviewDays = 30;

export const agreementFlow = workflow({
  name: 'external.agreement',
  version: 1,
  aboutPerson: false,
  starts: 'standing',
  states: {
    standing: { within: { days: 30, else: 'remind' }, tone: 'done' },
    ended: { final: true, keep: 'without-end', tone: 'quiet' },
  },
  moves: {
    review: { from: ['standing'], to: 'standing' },
    end: { from: ['standing'], to: 'ended', reason: true },
  },
});
