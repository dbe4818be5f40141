/** The states of what came in and of a letter that the office writes. Browser-safe. */
import { workflow } from '#kernel/workflow/define.ts';

/** The clock of an assigned item is set so that these days end on its due day: `rules/due-day.ts`. */
export const assignedDays = 30;

/** Entered, assigned with a day, then answered or filed; a number given in error stays as void. */
export const incomingFlow = workflow({
  name: 'registry.incoming',
  version: 2,
  aboutPerson: false,
  starts: 'entered',
  states: {
    entered: { within: { days: 5, else: 'remind' }, tone: 'waiting' },
    assigned: { within: { days: 30, else: 'remind' }, tone: 'waiting' },
    answered: { final: true, keep: 'without-end', tone: 'done' },
    filed: { final: true, keep: 'without-end', tone: 'quiet' },
    void: { final: true, keep: 'without-end', tone: 'quiet' },
  },
  moves: {
    assign: { from: ['entered', 'assigned'], to: 'assigned' },
    answer: { from: ['entered', 'assigned'], to: 'answered' },
    file: { from: ['entered', 'assigned'], to: 'filed', reason: true },
    void: { from: ['entered'], to: 'void', reason: true },
  },
});

/** Written, signed by a person, numbered, sent. The clock reminds of a signed letter that lies there. */
export const letterFlow = workflow({
  name: 'registry.letter',
  version: 1,
  aboutPerson: false,
  starts: 'draft',
  states: {
    draft: { tone: 'waiting' },
    signed: { within: { days: 10, else: 'remind' }, tone: 'waiting' },
    sent: { final: true, keep: 'without-end', tone: 'done' },
    void: { final: true, keep: 'without-end', tone: 'quiet' },
  },
  moves: {
    sign: { from: ['draft'], to: 'signed' },
    reopen: { from: ['signed'], to: 'draft', reason: true },
    send: { from: ['signed'], to: 'sent' },
    void: { from: ['draft', 'signed'], to: 'void', reason: true },
  },
});
