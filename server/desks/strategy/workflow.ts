/** The states of plans, measures and imported texts, and the moves between them; the only place that knows them. Browser-safe. */
import { workflow } from '#kernel/workflow/define.ts';

/** A plan is approved by another person than the one who submitted it; what was approved stays as a numbered version. */
export const planWorkflow = workflow({
  name: 'strategy.plan',
  version: 1,
  aboutPerson: false,
  starts: 'draft',
  states: {
    draft: { tone: 'quiet' },
    submitted: { tone: 'waiting', within: { days: 30, else: 'remind' } },
    approved: { tone: 'done' },
    amended: { tone: 'waiting' },
    superseded: { tone: 'quiet', final: true, keep: 'without-end' },
  },
  moves: {
    submit: { from: ['draft', 'amended'], to: 'submitted', guards: ['has-a-measure', 'wording-answered'] },
    return: { from: ['submitted'], to: 'draft', reason: true },
    approve: { from: ['submitted'], to: 'approved', secondPerson: true },
    amend: { from: ['approved'], to: 'amended', reason: true },
    supersede: { from: ['approved'], to: 'superseded', reason: true },
  },
});

/** The work on a measure; `evaluated` needs that somebody looked whether it did what it should. */
export const measureWorkflow = workflow({
  name: 'strategy.measure',
  version: 1,
  aboutPerson: false,
  starts: 'planned',
  states: {
    planned: { tone: 'quiet' },
    active: { tone: 'waiting' },
    done: { tone: 'done' },
    evaluated: { tone: 'done' },
    stopped: { tone: 'late' },
  },
  moves: {
    begin: { from: ['planned'], to: 'active', guards: ['rights-assessed'] },
    finish: { from: ['planned', 'active'], to: 'done' },
    evaluate: { from: ['done'], to: 'evaluated' },
    stop: { from: ['planned', 'active'], to: 'stopped', reason: true },
    resume: {
      from: ['stopped', 'done', 'evaluated'],
      to: 'active',
      reason: true,
      guards: ['rights-assessed'],
    },
  },
});

/** An imported text is settled when every doubt was decided; accepted, it is the text of its language. */
export const textWorkflow = workflow({
  name: 'strategy.text',
  version: 1,
  aboutPerson: false,
  starts: 'read',
  states: {
    read: { tone: 'waiting' },
    settled: { tone: 'waiting' },
    accepted: { tone: 'done' },
    replaced: { tone: 'quiet', final: true, keep: 'without-end' },
    discarded: { tone: 'quiet', final: true, keep: 'without-end' },
  },
  moves: {
    settle: { from: ['read'], to: 'settled', guards: ['every-doubt-decided'] },
    accept: { from: ['settled'], to: 'accepted' },
    replace: { from: ['accepted'], to: 'replaced' },
    discard: { from: ['read', 'settled'], to: 'discarded', reason: true },
  },
});

/**
 * Whether a measure still fits after a change of the threat. Its time is counted from the day until which it should be
 * decided, which each picture names: on the day after that day the clock reminds.
 */
export const reviewWorkflow = workflow({
  name: 'strategy.review',
  version: 1,
  aboutPerson: false,
  starts: 'open',
  states: {
    open: { tone: 'waiting', within: { days: 1, else: 'remind' } },
    kept: { tone: 'done', final: true, keep: 'without-end' },
    changed: { tone: 'done', final: true, keep: 'without-end' },
    stopped: { tone: 'quiet', final: true, keep: 'without-end' },
  },
  moves: {
    keep: { from: ['open'], to: 'kept', reason: true },
    change: { from: ['open'], to: 'changed', reason: true },
    stop: { from: ['open'], to: 'stopped', reason: true },
  },
});

/**
 * What a measure does to fundamental rights. An accepted one holds until its review day, from which its time is counted:
 * on the day after it the clock reminds, and decides nothing. Who decides is nobody of the measure's line.
 */
export const assessmentWorkflow = workflow({
  name: 'strategy.assessment',
  version: 1,
  aboutPerson: false,
  starts: 'draft',
  states: {
    draft: { tone: 'quiet' },
    submitted: { tone: 'waiting', within: { days: 30, else: 'remind' } },
    accepted: { tone: 'done', within: { days: 1, else: 'remind' } },
    'accepted-with-conditions': { tone: 'done', within: { days: 1, else: 'remind' } },
    refused: { tone: 'late', final: true, keep: 'without-end' },
    replaced: { tone: 'quiet', final: true, keep: 'without-end' },
  },
  moves: {
    submit: { from: ['draft'], to: 'submitted' },
    accept: { from: ['submitted'], to: 'accepted', reason: true, secondPerson: true },
    'accept-with-conditions': {
      from: ['submitted'],
      to: 'accepted-with-conditions',
      reason: true,
      secondPerson: true,
    },
    refuse: { from: ['submitted'], to: 'refused', reason: true, secondPerson: true },
    replace: { from: ['accepted', 'accepted-with-conditions'], to: 'replaced' },
  },
});
