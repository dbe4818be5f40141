/** Today: agreements to look at again, lessons to follow up and to agree, commitments and steps that are due, words that are awaited. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { findReminders } from '#kernel/workflow/reminders.ts';
import { capturers, reviewers, working, writers } from '../model/roles.ts';
import { Day, Moment, ReadTexts } from '../model/shared.ts';
import { findAgreements } from '../store/agreements.ts';
import { findCommitmentsDue } from '../store/events.ts';
import { nameJoint } from '../store/joint.ts';
import { findOpenSteps } from '../store/joint-work.ts';
import { countCaptured, findFollowUpsDue } from '../store/lessons.ts';
import { agreementFlow, jointFlow } from '../workflow.ts';

/** So many days before its day a follow-up or commitment is told. */
const ahead = 14;

export const readToday = operation({
  name: 'external.read-today',
  does: 'What waits at the register: agreements to look at again, lessons to agree and to follow up, commitments and steps that are due.',
  kind: 'query',
  who: capturers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    reviews: z.array(z.strictObject({ agreement: z.uuid(), titles: ReadTexts, due: Moment })),
    /** Of the own post or institution; whoever agrees lessons sees them all. */
    followUps: z.array(z.strictObject({ lesson: z.uuid(), event: z.uuid(), titles: ReadTexts, dueOn: Day })),
    commitments: z.array(
      z.strictObject({ commitment: z.uuid(), event: z.uuid(), titles: ReadTexts, dueOn: Day }),
    ),
    /** Steps of shared plans, whichever side answers for them. */
    steps: z.array(z.strictObject({ step: z.uuid(), joint: z.uuid(), titles: ReadTexts, dueOn: Day })),
    /** Proposals to which a side has said nothing for a month. */
    proposals: z.array(z.strictObject({ joint: z.uuid(), titles: ReadTexts, due: Moment })),
    /** Lessons that wait to be agreed; 0 for whoever may not. */
    toAgree: z.int(),
    today: Day,
  }),
  audit: 'unrecorded',
  async run({ tx, actor, today }) {
    const is = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
    const until = new Date(`${today}T00:00:00Z`);
    until.setUTCDate(until.getUTCDate() + ahead);
    const soon = until.toISOString().slice(0, 10);
    const reviews = is(writers) ? await findReminders(tx, agreementFlow.name) : [];
    const agreements =
      reviews.length > 0
        ? await findAgreements(
            tx,
            reviews.map(({ record }) => record),
          )
        : [];
    const due = new Map(reviews.map((one) => [one.record, one.due]));
    const followUps = (await findFollowUpsDue(tx, soon)).filter(
      ({ followUp }) =>
        is(reviewers) || followUp?.by.id === actor.post || followUp?.by.id === actor.organisation,
    );
    const commitments = is(writers) ? await findCommitmentsDue(tx, soon) : [];
    const steps = is(writers) ? await findOpenSteps(tx, soon) : [];
    const waiting = is(writers) ? await findReminders(tx, jointFlow.name) : [];
    const proposals =
      waiting.length > 0
        ? await nameJoint(
            tx,
            waiting.map(({ record }) => record),
          )
        : new Map();
    return {
      reviews: agreements.flatMap(({ agreement, titles }) => {
        const at = due.get(agreement);
        return at ? [{ agreement, titles, due: at.toISOString() }] : [];
      }),
      followUps: followUps.map(({ lesson, event, did, followUp }) => ({
        lesson,
        event,
        titles: did,
        dueOn: followUp?.dueOn ?? today,
      })),
      commitments: commitments.map(({ commitment, event, says, dueOn }) => ({
        commitment,
        event,
        titles: says,
        dueOn: dueOn ?? today,
      })),
      steps: steps.map(({ step, joint, says, dueOn }) => ({ step, joint, titles: says, dueOn })),
      proposals: waiting.flatMap(({ record, due: at }) => {
        const titles = proposals.get(record);
        return titles ? [{ joint: record, titles, due: at.toISOString() }] : [];
      }),
      toAgree: is(reviewers) ? await countCaptured(tx) : 0,
      today,
    };
  },
});
