/** The states of a matter; the second person is needed to release it. */
import { workflow } from '#kernel/workflow/define.ts';

export const matterFlow = workflow({
  name: 'trial.matter',
  version: 1,
  aboutPerson: true,
  starts: 'open',
  states: {
    open: { within: { days: 30, else: 'remind' }, tone: 'waiting' },
    proposed: { within: { days: 5, else: 'end-access' }, tone: 'waiting' },
    released: { within: { months: 3, else: 'erase' }, tone: 'done' },
    closed: { final: true, keep: 'declined', tone: 'quiet' },
  },
  moves: {
    propose: { from: ['open'], to: 'proposed', reason: true },
    withdraw: { from: ['proposed'], to: 'open' },
    release: { from: ['proposed'], to: 'released', secondPerson: true },
    close: { from: ['open', 'proposed', 'released'], to: 'closed', reason: true },
  },
});
