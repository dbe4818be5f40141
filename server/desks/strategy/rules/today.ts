/** What waits for a person at this desk, and what they handed on and wait for; oldest first. */
import type { Actor } from '#kernel/operation/define.ts';
import type { Texts } from '../model/shared.ts';
import type { Rule, WaitingItem, WaitingKind } from './waiting-item.ts';
import type { Waiting } from '../store/today.ts';
import { keepers, signers, writers } from '../model/roles.ts';
import { guidanceItems, type GuidanceWaiting } from './guidance-today.ts';
import { type RightsWaiting, rightsItems } from './rights-today.ts';
import { mayKeepPlan } from './guards.ts';

type Plan = Waiting['plans'][number];

/** `holdsNext`: whether this person may carry out the next move of a plan, read from the workflow (see next-move.ts). */
export function whatWaits(
  found: Waiting,
  actor: Pick<Actor, 'roles' | 'user' | 'post' | 'organisation' | 'purpose'>,
  reminders: ReadonlyMap<string, Rule>,
  holdsNext: (plan: Plan) => boolean,
  rights: RightsWaiting,
  guidance: GuidanceWaiting,
  objections: { n: number; since: Date | null },
): WaitingItem[] {
  if (actor.purpose !== 'strategy-work') return [];
  const holds = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  const writes = holds(writers);
  const waiting: WaitingItem[] = [];
  for (const plan of found.plans) {
    const about = {
      record: plan.record,
      item: null,
      titles: plan.titles,
      since: plan.since.toISOString(),
      by: null,
      reminder: null,
    };
    const add = (kind: WaitingKind, count: number, next: string) => {
      if (count > 0) waiting.push({ ...about, kind, count, next });
    };
    // Whoever submitted a plan does not approve it: to them it is not a task.
    if (plan.state === 'submitted' && holdsNext(plan)) {
      waiting.push({
        ...about,
        kind: 'plan-to-approve',
        count: 1,
        next: 'strategy.approve-plan',
        by: plan.due?.toISOString() ?? null,
        reminder: reminders.get(plan.record) ?? null,
      });
    }
    // What somebody else keeps is not a task either; and a part need not serve every paragraph.
    const keeps = mayKeepPlan(actor, plan);
    if (keeps && plan.action === 'return') add('plan-returned', 1, 'strategy.submit-plan');
    if (keeps) {
      add('gaps', plan.measures > 0 && plan.partOf === null ? plan.gaps : 0, 'strategy.find-gaps');
      add('measures-without-lead', plan.withoutLead, 'strategy.find-measures');
      add('measures-late', plan.late, 'strategy.find-measures');
      add(
        'undecided-publication',
        plan.state === 'approved' ? plan.undecided : 0,
        'strategy.set-publication',
      );
    } else if (holds(['strategy.focal-point']))
      add('measures-late', plan.mineLate, 'strategy.set-measure-state');
  }
  if (writes) waiting.push(...found.texts.map(textItem));
  if (holds(signers)) waiting.push(...found.reviews.flatMap(reviewItems));
  waiting.push(...rightsItems(rights, actor));
  waiting.push(...guidanceItems(guidance, actor, rights.today));
  // Of whoever typed something in: a local body said that it is wrong, and waits for a word.
  if (objections.since && holds(keepers)) {
    waiting.push({
      kind: 'entries-objected',
      record: null,
      item: null,
      titles: null,
      count: objections.n,
      since: objections.since.toISOString(),
      by: null,
      reminder: null,
      next: 'strategy.answer-objection',
    });
  }
  if (writes && found.plans.length === 0) {
    waiting.push({
      kind: 'start-a-plan',
      record: null,
      item: null,
      titles: null,
      count: 1,
      since: null,
      by: null,
      reminder: null,
      next: 'strategy.start-plan',
    });
  }
  return waiting.sort((one, other) => String(one.since).localeCompare(String(other.since)));
}

/** One line for those that are overdue, and one for those that still have time. */
function reviewItems(reviews: Waiting['reviews'][number]): WaitingItem[] {
  const line = (kind: WaitingKind, count: number): WaitingItem[] =>
    count === 0
      ? []
      : [
          {
            kind,
            record: reviews.record,
            item: null,
            titles: reviews.titles,
            count,
            since: reviews.since.toISOString(),
            by: `${reviews.dueOn}T00:00:00.000Z`,
            reminder: null,
            next: 'strategy.decide-review',
          },
        ];
  return [...line('reviews-overdue', reviews.overdue), ...line('reviews-to-decide', reviews.open)];
}

function textItem(text: Waiting['texts'][number]): WaitingItem {
  const open = text.state === 'read';
  return {
    kind: open ? 'doubts-to-settle' : 'text-to-accept',
    record: text.record,
    item: text.version,
    titles: text.titles,
    count: open ? text.openDoubts : 1,
    since: text.since.toISOString(),
    by: null,
    reminder: null,
    next: open ? 'strategy.settle-doubt' : 'strategy.accept-text',
  };
}

export type HandedOn = Pick<WaitingItem, 'by' | 'reminder'> & {
  record: string;
  titles: Texts;
  since: string;
};

/**
 * Plans that this person, or their post, put before others. A text is not among them: whoever may import one may also
 * settle its doubts, so it stands under what waits for them.
 */
export function whatIsHandedOn(
  found: Waiting,
  actor: Pick<Actor, 'user' | 'post' | 'purpose'>,
  reminders: ReadonlyMap<string, Rule>,
  holdsNext: (plan: Plan) => boolean,
): HandedOn[] {
  if (actor.purpose !== 'strategy-work') return [];
  return found.plans
    .filter((plan) => plan.state === 'submitted' && !holdsNext(plan))
    .filter((plan) => plan.byUser === actor.user || plan.byPost === actor.post)
    .map((plan) => ({
      record: plan.record,
      titles: plan.titles,
      since: plan.since.toISOString(),
      by: plan.due?.toISOString() ?? null,
      reminder: reminders.get(plan.record) ?? null,
    }));
}
