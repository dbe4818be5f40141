/** The states of sessions, decisions, action items and minutes. Browser-safe. */
import { workflow } from '#kernel/workflow/define.ts';

export const sessionFlow = workflow({
  name: 'committee.session',
  version: 1,
  aboutPerson: false,
  starts: 'planned',
  states: {
    planned: { tone: 'quiet' },
    called: { tone: 'waiting' },
    held: { final: true, keep: 'without-end', tone: 'done' },
    cancelled: { final: true, keep: 'without-end', tone: 'quiet' },
  },
  moves: {
    call: { from: ['planned'], to: 'called' },
    hold: { from: ['called'], to: 'held' },
    cancel: { from: ['planned', 'called'], to: 'cancelled', reason: true },
  },
});

export const decisionFlow = workflow({
  name: 'committee.decision',
  version: 1,
  aboutPerson: false,
  starts: 'draft',
  states: {
    draft: { tone: 'waiting' },
    adopted: { tone: 'done' },
    rejected: { final: true, keep: 'without-end', tone: 'quiet' },
    ended: { final: true, keep: 'without-end', tone: 'quiet' },
  },
  moves: {
    adopt: { from: ['draft'], to: 'adopted' },
    reject: { from: ['draft'], to: 'rejected' },
    end: { from: ['adopted'], to: 'ended', reason: true },
  },
});

/** The clock is set so that it reminds on the day after the due day, and decides nothing. */
export const actionFlow = workflow({
  name: 'committee.action',
  version: 1,
  aboutPerson: false,
  starts: 'open',
  states: {
    open: { within: { days: 1, else: 'remind' }, tone: 'waiting' },
    done: { tone: 'done' },
    dropped: { tone: 'quiet' },
  },
  moves: {
    finish: { from: ['open'], to: 'done', reason: true },
    drop: { from: ['open'], to: 'dropped', reason: true },
    postpone: { from: ['open'], to: 'open', reason: true },
    reopen: { from: ['done', 'dropped'], to: 'open', reason: true },
  },
});

/** Silence agrees to nothing by itself: after the last day the clock reminds, and a person confirms. */
export const minutesFlow = workflow({
  name: 'committee.minutes',
  version: 1,
  aboutPerson: false,
  starts: 'drafted',
  states: {
    drafted: { tone: 'quiet' },
    circulated: { within: { days: 1, else: 'remind' }, tone: 'waiting' },
    agreed: { final: true, keep: 'without-end', tone: 'done' },
  },
  moves: {
    circulate: { from: ['drafted'], to: 'circulated', guards: ['names-looked-at'] },
    rewrite: { from: ['circulated'], to: 'drafted' },
    agree: { from: ['circulated'], to: 'agreed', guards: ['names-looked-at', 'agreed-or-silent'] },
  },
});
