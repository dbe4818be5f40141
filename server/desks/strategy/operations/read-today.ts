/** Today: what waits for me at this desk and what I wait for, oldest first, each with one next action. */
import { operation } from '#kernel/operation/define.ts';
import { holdsNextMove, rolesOfNextMove } from '#kernel/workflow/next-move.ts';
import { findReminders } from '#kernel/workflow/reminders.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { countOwed, findHeadsAtWork } from '../store/assessments.ts';
import { listFindingReviews } from '../store/findings.ts';
import { countLawAtWork } from '../store/law.ts';
import { countObjections } from '../store/entering.ts';
import { findGuidanceNotices } from '../store/guidance.ts';
import { findLinkedItems } from '../store/guidance-reach.ts';
import { findPostsOfOthers, findWaiting } from '../store/today.ts';
import { guidanceDays } from '../rules/guidance-today.ts';
import { whatIsHandedOn, whatWaits } from '../rules/today.ts';
import { planWorkflow } from '../workflow.ts';
import { amendPlan } from './amend-plan.ts';
import { approvePlan } from './approve-plan.ts';
import { returnPlan } from './return-plan.ts';
import { submitPlan } from './submit-plan.ts';
import { supersedePlan } from './supersede-plan.ts';

/** The moves of a plan; who may make them says who is reminded. */
const moves = [submitPlan, returnPlan, approvePlan, amendPlan, supersedePlan];

/** How long a state may last by the workflow (one of the two is not 0), and what follows. */
const Rule = z.strictObject({
  state: z.string(),
  days: z.int(),
  months: z.int(),
  effect: z.enum(['remind', 'escalate', 'end-access', 'erase']),
});

export const readToday = operation({
  name: 'strategy.read-today',
  does: 'What waits for the person at work and what they wait for, each with one next action.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  output: z.strictObject({
    waiting: z.array(
      z.strictObject({
        kind: z.enum([
          'plan-to-approve',
          'doubts-to-settle',
          'text-to-accept',
          'measures-without-lead',
          'gaps',
          'plan-returned',
          'measures-late',
          'undecided-publication',
          'reviews-to-decide',
          'reviews-overdue',
          'assessments-to-decide',
          'assessments-to-mend',
          'assessments-due',
          'assessments-owed',
          'findings-to-decide',
          'findings-open',
          'findings-stopped',
          'laws-missing',
          'laws-ended',
          'guidance-coming',
          'guidance-applies',
          'entries-objected',
          'start-a-plan',
        ]),
        record: z.uuid().nullable(),
        item: z.uuid().nullable(),
        titles: ReadTexts.nullable(),
        count: z.int(),
        since: Moment.nullable(),
        by: z.string().nullable(),
        /** The rule under which the clock reminds; null while nothing is overdue. */
        reminder: Rule.nullable(),
        /** The operation that is the next step. */
        next: z.string(),
      }),
    ),
    /** Plans that this person or their post handed on; null where the post never hands anything on. */
    waitingFor: z
      .array(
        z.strictObject({
          record: z.uuid(),
          titles: ReadTexts,
          since: Moment,
          by: Moment.nullable(),
          reminder: Rule.nullable(),
          /** Posts that may take the next step; empty: nobody else holds one. */
          posts: z.array(ReadTexts),
        }),
      )
      .nullable(),
  }),
  audit: 'unrecorded',
  async run({ tx, actor, today, timeZone }) {
    const found = await findWaiting(tx, actor.organisation, today);
    const heads = await findHeadsAtWork(tx, timeZone);
    const owed = await countOwed(tx, actor.organisation);
    const findings = await listFindingReviews(tx, { atWork: true });
    const law = await countLawAtWork(tx, actor.organisation, today);
    const objections = await countObjections(tx, actor.organisation);
    const notices = await findGuidanceNotices(tx, { today, ...guidanceDays });
    // Mostly there is none, and then nothing more is asked.
    const linked =
      notices.length > 0
        ? await findLinkedItems(
            tx,
            notices.map(({ record }) => record),
          )
        : [];
    const reminders = new Map(
      (await findReminders(tx, planWorkflow.name)).map(({ record, state, days, months, effect }) => [
        record,
        { state, days, months, effect },
      ]),
    );
    const holdsNext = (plan: { state: string; byUser: string }) =>
      holdsNextMove(moves, planWorkflow, plan, actor);
    const handedOn = whatIsHandedOn(found, actor, reminders, holdsNext);
    const roles = rolesOfNextMove(moves, planWorkflow, 'submitted');
    const posts = handedOn.length > 0 ? await findPostsOfOthers(tx, roles, today) : [];
    const submits = submitPlan.who.some((role) => actor.roles.includes(role));
    return {
      waiting: whatWaits(
        found,
        actor,
        reminders,
        holdsNext,
        { heads, owed, findings, law, today },
        { notices, linked },
        objections,
      ),
      waitingFor:
        submits && actor.purpose === 'strategy-work' ? handedOn.map((one) => ({ ...one, posts })) : null,
    };
  },
});
