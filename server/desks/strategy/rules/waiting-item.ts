/** One line of Today: what waits, of which plan, since when, and the next step. */
import type { Reminder } from '#kernel/workflow/reminders.ts';
import type { Texts } from '../model/shared.ts';

export type WaitingKind =
  | 'plan-to-approve'
  | 'doubts-to-settle'
  | 'text-to-accept'
  | 'measures-without-lead'
  | 'gaps'
  | 'plan-returned'
  | 'measures-late'
  | 'undecided-publication'
  | 'reviews-to-decide'
  | 'reviews-overdue'
  | 'assessments-to-decide'
  | 'assessments-to-mend'
  | 'assessments-due'
  | 'assessments-owed'
  | 'findings-to-decide'
  | 'findings-open'
  | 'findings-stopped'
  | 'laws-missing'
  | 'laws-ended'
  | 'guidance-coming'
  | 'guidance-applies'
  | 'entries-objected'
  | 'start-a-plan';
export type WaitingItem = {
  kind: WaitingKind;
  record: string | null;
  item: string | null;
  titles: Texts | null;
  count: number;
  since: string | null;
  by: string | null;
  /** The rule under which the clock reminds; null while nothing is overdue. */
  reminder: Rule | null;
  next: string;
};
export type Rule = { state: string; days: number; months: number; effect: Reminder['effect'] };
