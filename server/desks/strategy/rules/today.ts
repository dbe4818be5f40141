/** What waits for a person at this desk, oldest first, each with the one next action that their post may take. */
import type { Actor } from '#kernel/operation/define.ts';
import type { Texts } from '../model/shared.ts';
import type { Waiting } from '../store/today.ts';
import { approvers, writers } from '../model/roles.ts';

type Kind =
  | 'plan-to-approve'
  | 'doubts-to-settle'
  | 'text-to-accept'
  | 'measures-without-lead'
  | 'gaps'
  | 'plan-returned'
  | 'measures-late'
  | 'undecided-publication'
  | 'start-a-plan';
export type WaitingItem = {
  kind: Kind;
  record: string | null;
  item: string | null;
  titles: Texts | null;
  count: number;
  since: string | null;
  by: string | null;
  next: string;
};

export function whatWaits(found: Waiting, actor: Pick<Actor, 'roles' | 'user' | 'purpose'>): WaitingItem[] {
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
    };
    const add = (kind: Kind, count: number, next: string, by: string | null = null) => {
      if (count > 0) waiting.push({ ...about, kind, count, next, by });
    };
    // Whoever submitted a plan does not approve it: to them it is not a task.
    if (plan.state === 'submitted' && holds(approvers) && plan.byUser !== actor.user) {
      add('plan-to-approve', 1, 'strategy.approve-plan', plan.due?.toISOString() ?? null);
    }
    if (writes && plan.action === 'return') add('plan-returned', 1, 'strategy.submit-plan');
    if (writes) {
      add('gaps', plan.measures > 0 ? plan.gaps : 0, 'strategy.find-gaps');
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
  if (writes && found.plans.length === 0) {
    waiting.push({
      kind: 'start-a-plan',
      record: null,
      item: null,
      titles: null,
      count: 1,
      since: null,
      by: null,
      next: 'strategy.start-plan',
    });
  }
  return waiting.sort((one, other) => String(one.since).localeCompare(String(other.since)));
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
    next: open ? 'strategy.settle-doubt' : 'strategy.accept-text',
  };
}
