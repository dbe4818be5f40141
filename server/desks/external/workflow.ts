/** The states of an agreement: it stands, is looked at again by its review date, and ends; and of an event. Browser-safe. */
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

/** An event is planned, and is over when its last day is; only calling it off is said by somebody. */
export const eventFlow = workflow({
  name: 'external.event',
  version: 1,
  aboutPerson: false,
  starts: 'planned',
  states: {
    planned: { tone: 'done' },
    cancelled: { final: true, keep: 'without-end', tone: 'quiet' },
  },
  moves: { cancel: { from: ['planned'], to: 'cancelled', reason: true } },
});

/**
 * What the sides do together. Only when each of those who were asked has accepted is it accepted, which the database asks
 * once more (`each_side_accepts` in policies.sql).
 */
export const jointFlow = workflow({
  name: 'external.joint',
  version: 1,
  aboutPerson: false,
  starts: 'proposed',
  states: {
    proposed: { within: { days: 30, else: 'remind' }, tone: 'waiting' },
    accepted: { tone: 'done' },
    evaluated: { final: true, keep: 'without-end', tone: 'quiet' },
    dropped: { final: true, keep: 'without-end', tone: 'quiet' },
    stopped: { final: true, keep: 'without-end', tone: 'late' },
  },
  moves: {
    accept: { from: ['proposed'], to: 'accepted', guards: ['each-side-accepted'] },
    drop: { from: ['proposed'], to: 'dropped', reason: true },
    evaluate: { from: ['accepted'], to: 'evaluated', guards: ['somebody-reported'] },
    stop: { from: ['accepted'], to: 'stopped', reason: true },
  },
});
