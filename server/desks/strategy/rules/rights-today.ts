/** What the rights gate asks of a person today: to decide outside their line, to mend or renew in it, to begin what is owed. */
import type { Actor } from '#kernel/operation/define.ts';
import type { Texts } from '../model/shared.ts';
import { deciders, writers } from '../model/roles.ts';
import type { HeadAtWork } from '../store/assessments.ts';
import type { FindingReviewRow } from '../store/findings.ts';
import type { LawAtWork } from '../store/law.ts';
import { mayDecideReview } from './findings.ts';
import { isInLine, standingOf } from './rights-gate.ts';
import type { WaitingItem } from './waiting-item.ts';

export type RightsWaiting = {
  /** Versions that were submitted, by measure. */
  heads: readonly HeadAtWork[];
  owed: readonly { record: string; titles: Texts; all: number; led: number; since: Date }[];
  /** Reviews that findings opened: those that nobody has decided, and those by which a measure stands stopped. */
  findings: readonly FindingReviewRow[];
  law: readonly LawAtWork[];
  today: string;
};
type Kind =
  | 'assessments-to-decide'
  | 'assessments-to-mend'
  | 'assessments-due'
  | 'findings-to-decide'
  | 'findings-open'
  | 'findings-stopped';
type Found = { kind: Kind; record: string; item: string; titles: Texts; since: Date; by: string | null };

const nextOf: Readonly<Record<Kind, string>> = {
  'assessments-to-decide': 'strategy.decide-assessment',
  'assessments-to-mend': 'strategy.write-assessment',
  'assessments-due': 'strategy.write-assessment',
  'findings-to-decide': 'strategy.decide-finding',
  'findings-open': 'strategy.read-rights',
  'findings-stopped': 'strategy.write-assessment',
};

export function rightsItems(
  { heads, owed, findings, law, today }: RightsWaiting,
  actor: Pick<Actor, 'roles' | 'user' | 'post' | 'organisation' | 'purpose'>,
): WaitingItem[] {
  const holds = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  const writes = holds(writers);
  const leads = holds(['strategy.focal-point']);
  const found = [...Map.groupBy(heads, ({ item_id }) => item_id).values()].flatMap((versions): Found[] => {
    const [newest] = versions;
    if (!newest) return [];
    const about = { record: newest.record_id, item: newest.item_id, titles: newest.titles };
    const { standing, reviewOn } = standingOf(versions, today);
    const mine = writes || (leads && newest.lead_organisation === actor.organisation);
    const waits = newest.state === 'submitted' && holds(deciders);
    return [
      ...(waits && !isInLine(actor, newest, newest, newest.writers)
        ? [{ ...about, kind: 'assessments-to-decide' as const, since: newest.since_at, by: null }]
        : []),
      ...(mine && standing === 'refused'
        ? [{ ...about, kind: 'assessments-to-mend' as const, since: newest.since_at, by: null }]
        : []),
      ...(mine && standing === 'due'
        ? [{ ...about, kind: 'assessments-due' as const, since: newest.since_at, by: reviewOn }]
        : []),
    ];
  });
  const reviews = findings.flatMap((row): Found[] => {
    const { plan: record, item_id: item, plan_titles: titles, created_at: since, due_on: by } = row;
    const about = { record, item, titles };
    // Whoever answers for the measure knows of it, and decides nothing. Where no institution of this node leads it, the plan's does.
    const answers = leads && (row.lead_organisation ?? row.organisation_id) === actor.organisation;
    if (row.decided_at !== null)
      return answers ? [{ ...about, since: row.decided_at, by: null, kind: 'findings-stopped' }] : [];
    if (mayDecideReview(row, actor)) return [{ ...about, since, by, kind: 'findings-to-decide' }];
    return writes || answers ? [{ ...about, since, by, kind: 'findings-open' }] : [];
  });
  const count = (all: number, led: number) => (writes ? all : leads ? led : 0);
  return [
    ...law.flatMap((plan) => [
      ...lawLine('laws-missing', plan, count(plan.missing, plan.missing_led)),
      ...lawLine('laws-ended', plan, count(plan.ended, plan.ended_led)),
    ]),
    ...[...Map.groupBy([...found, ...reviews], ({ kind, record }) => `${kind} ${record}`).values()].flatMap(
      oneLine,
    ),
    ...owed.flatMap(({ record, titles, all, led, since }) => {
      const count = writes ? all : leads ? led : 0;
      if (count === 0) return [];
      const line = {
        record,
        item: null,
        titles,
        count,
        since: since.toISOString(),
        by: null,
        reminder: null,
      };
      return [{ ...line, kind: 'assessments-owed' as const, next: 'strategy.write-assessment' }];
    }),
  ];
}

function lawLine(
  kind: 'laws-missing' | 'laws-ended',
  { record, titles, since }: LawAtWork,
  count: number,
): WaitingItem[] {
  if (count === 0) return [];
  const line = { record, item: null, titles, since: since.toISOString(), by: null, reminder: null };
  return [{ ...line, kind, count, next: 'strategy.add-legal-basis' }];
}

/** One line for each plan; it leads to the measure where it is one alone. */
function oneLine(all: readonly Found[]): WaitingItem[] {
  const oldest = all.toSorted((one, other) => one.since.getTime() - other.since.getTime())[0];
  if (!oldest) return [];
  const { kind, record, item, titles, since } = oldest;
  const by = all.flatMap((one) => one.by ?? []).toSorted()[0];
  return [
    {
      kind,
      record,
      item: all.length === 1 ? item : null,
      titles,
      count: all.length,
      since: since.toISOString(),
      by: by ? `${by}T00:00:00.000Z` : null,
      reminder: null,
      next: nextOf[kind],
    },
  ];
}
