// Today, from the strategy desk: what waits for this person, what they wait for, and what happened meanwhile.
import type { Rule, Since, SinceLine, Today, Waiting, WaitsFor } from '../../kernel/today.ts';
import type { House } from '../../kernel/house.tsx';
import { isLanguage, languageNames } from '../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../kernel/operations.ts';

type Answer = OutputOf<'strategy.read-today'>;
type Waits = Answer['waiting'][number];
type HandedOn = NonNullable<Answer['waitingFor']>[number];
type Line = OutputOf<'strategy.read-since'>['lines'][number];

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('strategy.read-today')) return null;
  const { waiting, waitingFor } = await house.api.ask('strategy.read-today', {});
  // A rule names a state, and the names of states are among the desk's own texts.
  if ([...waiting, ...(waitingFor ?? [])].some(({ reminder }) => reminder))
    await house.texts.load('strategy');
  return { waiting: waiting.map(toWaiting), waitingFor: waitingFor?.map(toWaitsFor) ?? null };
}

export async function readSince(house: House, may: (operation: string) => boolean): Promise<Since | null> {
  if (!may('strategy.read-since')) return null;
  const { lines, ...rest } = await house.api.ask('strategy.read-since', {});
  return { ...rest, lines: lines.map(toLine) };
}

function toWaiting(one: Waits, index: number): Waiting {
  return {
    key: `strategy-${index}`,
    text: `web.today.${one.kind}`,
    count: one.count,
    titles: one.titles,
    since: one.since,
    by: one.by,
    rule: ruleOf(one.reminder),
    urgent:
      one.kind === 'plan-to-approve' ||
      one.kind === 'measures-late' ||
      one.kind === 'plan-returned' ||
      one.kind === 'reviews-overdue' ||
      one.kind === 'assessments-due' ||
      one.kind === 'findings-to-decide' ||
      one.kind === 'laws-ended' ||
      one.kind === 'entries-objected',
    action: `web.today.${one.kind}.action`,
    ...nextPlace(one),
  };
}

function toWaitsFor({ record, titles, since, by, reminder, posts }: HandedOn): WaitsFor {
  return {
    key: record,
    text: 'web.today.handed-on.plan',
    titles,
    since,
    by,
    rule: ruleOf(reminder),
    posts,
    to: '/strategy/plan',
    search: { plan: record },
  };
}

function ruleOf(reminder: Waits['reminder']): Rule | null {
  if (!reminder) return null;
  const { state, days, months } = reminder;
  return { state: `state.strategy.plan.${state}`, days, months };
}

const standingOf = {
  'assessments-to-decide': 'waiting',
  'assessments-to-mend': 'refused',
  'assessments-due': 'due',
  'assessments-owed': 'owed',
} as const;

/** Where the next step is taken. */
function nextPlace({ kind, record, item }: Waits): Pick<Waiting, 'to' | 'params' | 'search'> {
  const plan = record ? { plan: record } : {};
  switch (kind) {
    case 'doubts-to-settle':
    case 'text-to-accept':
      return record && item
        ? {
            to: '/strategy/documents/$instrument/texts/$version',
            params: { instrument: record, version: item },
          }
        : { to: '/strategy/documents' };
    case 'gaps':
      return { to: '/strategy/gaps', search: plan };
    case 'reviews-to-decide':
    case 'reviews-overdue':
      return { to: '/strategy/threat-picture' };
    case 'assessments-to-decide':
    case 'assessments-to-mend':
    case 'assessments-due':
    case 'assessments-owed':
      return item
        ? { to: '/strategy/plan/items/$item', params: { item }, search: plan }
        : { to: '/strategy/rights', search: { ...plan, standing: standingOf[kind] } };
    case 'findings-to-decide':
    case 'findings-open':
    case 'findings-stopped':
      return item
        ? { to: '/strategy/plan/items/$item', params: { item }, search: plan }
        : { to: '/strategy/findings', search: plan };
    case 'laws-missing':
    case 'laws-ended':
      return { to: '/strategy/rights', search: { ...plan, law: 'missing' } };
    case 'guidance-coming':
    case 'guidance-applies':
      return record
        ? { to: '/strategy/guidance/$guidance', params: { guidance: record } }
        : { to: '/strategy/guidance' };
    case 'entries-objected':
      return { to: '/strategy/entering' };
    case 'start-a-plan':
      return { to: '/strategy/plan/new' };
    default:
      return item
        ? { to: '/strategy/plan/items/$item', params: { item }, search: plan }
        : { to: '/strategy/plan', search: plan };
  }
}

function toLine(line: Line): SinceLine {
  const { kind, record, item, count, addresses, languages } = line;
  const named = languages.map((one) => (isLanguage(one) ? languageNames[one] : one));
  const list = `${addresses.join(', ')}${count > addresses.length ? ' …' : ''}`;
  return {
    key: `${kind}-${record}-${item ?? ''}-${line.at ?? ''}`,
    text: `web.since.${kind}`,
    values: { n: count, list, languages: named.join(', ') },
    titles: line.titles,
    ...sincePlace(line),
  };
}

function sincePlace({ kind, record, item }: Line): Pick<SinceLine, 'to' | 'params' | 'search'> {
  const plan = { plan: record };
  switch (kind) {
    case 'text-accepted':
      return { to: '/strategy/read', search: { instrument: record } };
    case 'served':
      return { to: '/strategy/crosswalk', search: plan };
    case 'no-longer-served':
      return { to: '/strategy/gaps', search: plan };
    default:
      return item
        ? { to: '/strategy/plan/items/$item', params: { item }, search: plan }
        : { to: '/strategy/plan', search: plan };
  }
}
