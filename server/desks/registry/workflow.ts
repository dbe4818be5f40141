/** The states of what came in: entered, assigned with a day, then filed; a number given in error stays as void. Browser-safe. */
import { workflow } from '#kernel/workflow/define.ts';

/** The clock of an assigned item is set so that these days end on its due day: `rules/due-day.ts`. */
export const assignedDays = 30;

export const incomingFlow = workflow({
  name: 'registry.incoming',
  version: 1,
  aboutPerson: false,
  starts: 'entered',
  states: {
    entered: { within: { days: 5, else: 'remind' }, tone: 'waiting' },
    assigned: { within: { days: 30, else: 'remind' }, tone: 'waiting' },
    filed: { final: true, keep: 'without-end', tone: 'quiet' },
    void: { final: true, keep: 'without-end', tone: 'quiet' },
  },
  moves: {
    assign: { from: ['entered', 'assigned'], to: 'assigned' },
    file: { from: ['entered', 'assigned'], to: 'filed', reason: true },
    void: { from: ['entered'], to: 'void', reason: true },
  },
});
