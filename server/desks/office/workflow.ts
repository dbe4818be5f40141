/** The states of a breach: the clock reminds a day before the 72 hours are over; a person tells the authority, or says why not. */
import { workflow } from '#kernel/workflow/define.ts';

export const breachFlow = workflow({
  name: 'office.breach',
  version: 1,
  aboutPerson: false,
  starts: 'noticed',
  states: {
    noticed: { within: { days: 2, else: 'remind' }, tone: 'late' },
    told: { tone: 'waiting' },
    untold: { tone: 'waiting' },
    closed: { final: true, keep: 'minutes', tone: 'quiet' },
  },
  moves: {
    tell: { from: ['noticed', 'untold'], to: 'told' },
    'leave-untold': { from: ['noticed'], to: 'untold', reason: true },
    close: { from: ['told', 'untold'], to: 'closed' },
  },
});
