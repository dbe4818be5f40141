/** The states of a reporting period and of the sheets in it. Browser-safe. */
import { workflow } from '#kernel/workflow/define.ts';

/** A closed period takes no answers; what was handed in is still decided. */
export const periodFlow = workflow({
  name: 'reporting.period',
  version: 1,
  aboutPerson: false,
  starts: 'open',
  states: {
    open: { tone: 'waiting' },
    closed: { tone: 'quiet' },
  },
  moves: {
    close: { from: ['open'], to: 'closed' },
    reopen: { from: ['closed'], to: 'open', reason: true },
  },
});

/**
 * A sheet goes from the institution to the office, back with words, and on to its approval by another person than whoever
 * handed it in or checked it. Its time is counted from the day until which it is due: on the day after, the clock reminds.
 */
export const sheetFlow = workflow({
  name: 'reporting.sheet',
  version: 1,
  aboutPerson: false,
  starts: 'to-answer',
  states: {
    'to-answer': { tone: 'waiting', within: { days: 1, else: 'remind' } },
    'handed-in': { tone: 'waiting' },
    returned: { tone: 'late', within: { days: 7, else: 'remind' } },
    checked: { tone: 'waiting' },
    approved: { tone: 'done' },
  },
  moves: {
    'hand-in': { from: ['to-answer', 'returned'], to: 'handed-in', guards: ['every-row-answered'] },
    return: { from: ['handed-in', 'checked'], to: 'returned', reason: true },
    check: { from: ['handed-in'], to: 'checked', secondPerson: true, guards: ['two-steps'] },
    approve: {
      from: ['handed-in', 'checked'],
      to: 'approved',
      secondPerson: true,
      guards: ['checked-first'],
    },
    unapprove: { from: ['approved'], to: 'returned', reason: true },
  },
});
