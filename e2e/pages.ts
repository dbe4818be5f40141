/** Every page of the client: its route, who looks at it, and one address of it in the seeded demo. */
import type { PersonaSlug } from './personas.ts';
import type { Visit } from './visit.ts';

export type PageOfClient = {
  /** As in the client's routes. */
  readonly route: string;
  /** Nobody where the page stands before the sign-in. */
  readonly as: PersonaSlug | undefined;
  readonly path: (known: Known) => string;
};

/** Ids of the seeded demo that addresses need. */
export type Known = Readonly<
  Record<
    | 'instrument'
    | 'version'
    | 'term'
    | 'plan'
    | 'report'
    | 'template'
    | 'questionnaire'
    | 'measure'
    | 'post'
    | 'user'
    | 'breach'
    | 'entry'
    | 'letter'
    | 'period'
    | 'sheet'
    | 'session'
    | 'event'
    | 'guidance'
    | 'joint'
    | 'agreement',
    string
  >
>;

const editor = 'editor';
const administrator = 'administrator';
const officer = 'data-protection-officer';

export const pagesOfClient: readonly PageOfClient[] = [
  { route: '/sign-in', as: undefined, path: () => '/sign-in' },
  { route: '/demo', as: undefined, path: () => '/demo' },
  { route: '/sign-in/as', as: undefined, path: () => '/sign-in/as' },
  { route: '/sign-in/back', as: undefined, path: () => '/sign-in/back?state=none' },
  { route: '/welcome', as: undefined, path: () => '/welcome' },
  { route: '/letters', as: undefined, path: () => '/letters' },
  { route: '/letters/mine', as: undefined, path: () => '/letters/mine' },
  { route: '/digest', as: administrator, path: () => '/digest' },
  { route: '/names', as: undefined, path: () => '/names' },
  { route: '/', as: 'coordinator', path: () => '/' },
  { route: '/access', as: 'coordinator', path: () => '/access' },
  { route: '/strategy/documents', as: editor, path: () => '/strategy/documents' },
  {
    route: '/strategy/documents/$instrument',
    as: editor,
    path: ({ instrument }) => `/strategy/documents/${instrument}`,
  },
  {
    route: '/strategy/documents/$instrument/texts/$version',
    as: editor,
    path: ({ instrument, version }) => `/strategy/documents/${instrument}/texts/${version}`,
  },
  { route: '/strategy/glossary', as: editor, path: () => '/strategy/glossary' },
  { route: '/strategy/glossary/$term', as: editor, path: ({ term }) => `/strategy/glossary/${term}` },
  { route: '/strategy/read', as: editor, path: () => '/strategy/read?at=annex/11' },
  { route: '/strategy/plan', as: editor, path: () => '/strategy/plan' },
  { route: '/strategy/plan/import', as: editor, path: () => '/strategy/plan/import' },
  {
    route: '/strategy/plan/publication',
    as: editor,
    path: ({ plan }) => `/strategy/plan/publication?plan=${plan}`,
  },
  { route: '/strategy/plan/new', as: editor, path: () => '/strategy/plan/new' },
  {
    route: '/strategy/plan/items/new',
    as: editor,
    path: ({ plan }) => `/strategy/plan/items/new?plan=${plan}`,
  },
  {
    route: '/strategy/plan/items/$item',
    as: editor,
    path: ({ plan, measure }) => `/strategy/plan/items/${measure}?plan=${plan}`,
  },
  {
    route: '/strategy/plan/items/$item/edit',
    as: editor,
    path: ({ plan, measure }) => `/strategy/plan/items/${measure}/edit?plan=${plan}`,
  },
  {
    route: '/strategy/plan/items/$item/rights',
    as: editor,
    path: ({ plan, measure }) => `/strategy/plan/items/${measure}/rights?plan=${plan}`,
  },
  { route: '/strategy/rights', as: editor, path: () => '/strategy/rights' },
  { route: '/strategy/findings', as: 'coordinator', path: () => '/strategy/findings' },
  { route: '/strategy/laws', as: editor, path: () => '/strategy/laws' },
  { route: '/strategy/crosswalk', as: editor, path: () => '/strategy/crosswalk' },
  { route: '/strategy/gaps', as: editor, path: () => '/strategy/gaps' },
  { route: '/strategy/balance', as: editor, path: () => '/strategy/balance' },
  { route: '/strategy/threat-forms', as: editor, path: () => '/strategy/threat-forms' },
  { route: '/strategy/parts', as: editor, path: () => '/strategy/parts' },
  { route: '/strategy/entering', as: editor, path: () => '/strategy/entering' },
  { route: '/strategy/money', as: editor, path: () => '/strategy/money' },
  { route: '/strategy/threat-picture', as: 'coordinator', path: () => '/strategy/threat-picture' },
  {
    route: '/strategy/threat-picture/write',
    as: editor,
    path: () => '/strategy/threat-picture/write',
  },
  { route: '/strategy/causes', as: editor, path: () => '/strategy/causes' },
  { route: '/strategy/causes/$cause', as: editor, path: () => '/strategy/causes/education' },
  { route: '/strategy/causes/import', as: editor, path: () => '/strategy/causes/import' },
  { route: '/strategy/compare', as: editor, path: () => '/strategy/compare' },
  { route: '/strategy/compare/import', as: editor, path: () => '/strategy/compare/import' },
  { route: '/strategy/reports', as: editor, path: () => '/strategy/reports' },
  {
    route: '/strategy/reports/$report',
    as: editor,
    path: ({ plan, report }) => `/strategy/reports/${report}?plan=${plan}`,
  },
  { route: '/strategy/report-templates', as: editor, path: () => '/strategy/report-templates' },
  {
    route: '/strategy/report-templates/write',
    as: editor,
    path: ({ template }) => `/strategy/report-templates/write?template=${template}`,
  },
  { route: '/strategy/questionnaires', as: editor, path: () => '/strategy/questionnaires' },
  {
    route: '/strategy/questionnaires/$questionnaire',
    as: editor,
    path: ({ plan, questionnaire }) => `/strategy/questionnaires/${questionnaire}?plan=${plan}`,
  },
  { route: '/reporting/periods', as: 'coordinator', path: () => '/reporting/periods' },
  {
    route: '/reporting/periods/$period',
    as: 'coordinator',
    path: ({ period }) => `/reporting/periods/${period}`,
  },
  {
    route: '/reporting/periods/$period/sheets/$sheet',
    as: 'focal-point-social',
    path: ({ period, sheet }) => `/reporting/periods/${period}/sheets/${sheet}`,
  },
  {
    route: '/reporting/periods/$period/sheets/$sheet/spreadsheet',
    as: 'focal-point-social',
    path: ({ period, sheet }) => `/reporting/periods/${period}/sheets/${sheet}/spreadsheet`,
  },
  { route: '/strategy/audit', as: editor, path: () => '/strategy/audit' },
  { route: '/external/register', as: editor, path: () => '/external/register' },
  { route: '/external/matrix', as: editor, path: () => '/external/matrix' },
  { route: '/registry/items', as: editor, path: () => '/registry/items' },
  { route: '/registry/items/$item', as: editor, path: ({ entry }) => `/registry/items/${entry}` },
  { route: '/registry/letters/$letter', as: editor, path: ({ letter }) => `/registry/letters/${letter}` },
  { route: '/committee', as: editor, path: () => '/committee' },
  {
    route: '/committee/sessions/$session',
    as: editor,
    path: ({ session }) => `/committee/sessions/${session}`,
  },
  {
    route: '/committee/sessions/$session/pack',
    as: editor,
    path: ({ session }) => `/committee/sessions/${session}/pack`,
  },
  { route: '/committee/handover', as: 'coordinator', path: () => '/committee/handover' },
  { route: '/external/events', as: editor, path: () => '/external/events' },
  { route: '/external/events/new', as: editor, path: () => '/external/events/new' },
  { route: '/external/events/$event', as: editor, path: ({ event }) => `/external/events/${event}` },
  {
    route: '/external/events/$event/edit',
    as: editor,
    path: ({ event }) => `/external/events/${event}/edit`,
  },
  { route: '/external/joint', as: editor, path: () => '/external/joint' },
  { route: '/external/joint/new', as: editor, path: () => '/external/joint/new' },
  { route: '/external/joint/$joint', as: editor, path: ({ joint }) => `/external/joint/${joint}` },
  {
    route: '/external/joint/$joint/edit',
    as: editor,
    path: ({ joint }) => `/external/joint/${joint}/edit`,
  },
  {
    route: '/external/board/$agreement',
    as: editor,
    path: ({ agreement }) => `/external/board/${agreement}`,
  },
  {
    route: '/external/board/$agreement/read',
    as: editor,
    path: ({ agreement }) => `/external/board/${agreement}/read`,
  },
  { route: '/events', as: undefined, path: () => '/events' },
  { route: '/strategy/guidance', as: editor, path: () => '/strategy/guidance' },
  {
    route: '/strategy/guidance/$guidance',
    as: 'coordinator',
    path: ({ guidance }) => `/strategy/guidance/${guidance}`,
  },
  { route: '/guidance', as: undefined, path: () => '/guidance' },
  { route: '/office/organisations', as: administrator, path: () => '/office/organisations' },
  { route: '/office/posts', as: administrator, path: () => '/office/posts' },
  { route: '/office/posts/$post', as: administrator, path: ({ post }) => `/office/posts/${post}` },
  { route: '/office/people', as: administrator, path: () => '/office/people' },
  { route: '/office/people/$user', as: administrator, path: ({ user }) => `/office/people/${user}` },
  { route: '/office/ledger', as: 'auditor', path: () => '/office/ledger' },
  { route: '/office/ledger/holds', as: officer, path: () => '/office/ledger/holds' },
  { route: '/office/ledger/erasures', as: 'auditor', path: () => '/office/ledger/erasures' },
  { route: '/office/breaches', as: officer, path: () => '/office/breaches' },
  { route: '/office/breaches/$breach', as: officer, path: ({ breach }) => `/office/breaches/${breach}` },
  { route: '/office/holidays', as: administrator, path: () => '/office/holidays' },
  { route: '/office/readiness', as: administrator, path: () => '/office/readiness' },
  { route: '/office/doctor', as: administrator, path: () => '/office/doctor' },
  { route: '/office/looks', as: officer, path: () => '/office/looks' },
];

/** Everybody who looks at one of them; the editor and the administrator also find the ids of the seeded demo. */
export const lookersAtPages: ReadonlySet<PersonaSlug | undefined> = new Set([
  editor,
  administrator,
  ...pagesOfClient.map(({ as }) => as),
]);

type Named = { titles: Record<string, string>; number: string | null };

/**
 * Asks the node for one of each; `editing`, `administering` and `watching` are visits of those who may. The demo has no
 * breach: who watches enters one. Whoever goes to no such page leaves them out.
 */
export async function findKnown(editing: Visit, administering: Visit, watching?: Visit): Promise<Known> {
  const { items: instruments } = await editing.ask<{
    items: (Named & { id: string; languages: string[] })[];
  }>('strategy.find-instruments', { limit: 50 });
  const instrument = one(instruments.find(({ languages }) => languages.includes('bg'))).id;
  const { texts } = await editing.ask<{ texts: { id: string; language: string }[] }>(
    'strategy.read-instrument',
    { instrument },
  );
  const { items: terms } = await editing.ask<{ items: { id: string }[] }>('strategy.find-terms', {
    text: 'mentor',
    limit: 50,
  });
  const plan = await findMainPlan(editing);
  const { items: measures } = await editing.ask<{ items: { id: string; externalId: string | null }[] }>(
    'strategy.find-measures',
    { plan, limit: 200 },
  );
  const { reports } = await editing.ask<{ reports: { id: string }[] }>('strategy.find-reports', { plan });
  const { templates } = await editing.ask<{ templates: { id: string }[] }>(
    'strategy.find-report-templates',
    {},
  );
  const { questionnaires } = await editing.ask<{ questionnaires: { id: string; answered: number }[] }>(
    'strategy.find-questionnaires',
    { plan },
  );
  const { periods } = await editing.ask<{ periods: { period: string }[] }>('reporting.find-periods', {});
  const { period } = one(periods[0]);
  const { sheets } = await editing.ask<{ sheets: { sheet: string; state: string }[] }>(
    'reporting.read-period',
    { period },
  );
  const { sessions } = await editing.ask<{ sessions: { session: string; state: string }[] }>(
    'committee.find-sessions',
    {},
  );
  const { posts } = await administering.ask<{ posts: { post: string; holders: { user: string }[] }[] }>(
    'office.find-posts',
    {},
  );
  const { items: letters } = await editing.ask<{ items: { item: string; direction: string }[] }>(
    'registry.find-items',
    {},
  );
  const { items: events } = await editing.ask<{ items: { event: string; lessons: number }[] }>(
    'external.find-events',
    { limit: 50 },
  );
  const { guidance } = await editing.ask<{ guidance: { id: string; standing: string }[] }>(
    'strategy.find-guidance',
    {},
  );
  const { items: activities } = await editing.ask<{ items: { joint: string }[] }>('external.find-joint', {});
  const { items: agreements } = await editing.ask<{ items: { agreement: string; way: string }[] }>(
    'external.find-agreements',
    { limit: 50 },
  );
  const held = one(posts.find(({ holders }) => holders.length > 0));
  return {
    instrument,
    version: one(texts.find(({ language }) => language === 'bg')).id,
    term: one(terms[0]).id,
    plan,
    report: one(reports[0]).id,
    template: one(templates[0]).id,
    questionnaire: one(questionnaires.find(({ answered }) => answered > 0)).id,
    measure: one(measures.find(({ externalId }) => externalId === '1.3.3')).id,
    entry: one(letters.find(({ direction }) => direction === 'incoming')).item,
    letter: one(letters.find(({ direction }) => direction === 'outgoing')).item,
    period,
    sheet: one(sheets.find(({ state }) => state === 'returned')).sheet,
    session: one(sessions.find(({ state }) => state === 'held')).session,
    post: held.post,
    user: one(held.holders[0]).user,
    event: one(events.find(({ lessons }) => lessons > 0)).event,
    guidance: one(guidance.find(({ standing }) => standing === 'in-force')).id,
    joint: one(activities[0]).joint,
    // The one with a board.
    agreement: one(agreements.find(({ way }) => way === 'multilateral')).agreement,
    breach: watching ? await findOrNoteBreach(watching) : '',
  };
}

async function findOrNoteBreach(visit: Visit): Promise<string> {
  const { breaches } = await visit.ask<{ breaches: { breach: string }[] }>('office.find-breaches', {});
  if (breaches[0]) return breaches[0].breach;
  const { breach } = await visit.ask<{ breach: string }>('office.note-breach', {
    what: 'An invented list lay open in an invented archive.',
    noticedAt: new Date().toISOString(),
  });
  return breach;
}

/** The country's plan, the largest of the demo. */
export async function findMainPlan(visit: Visit): Promise<string> {
  const { items } = await visit.ask<{ items: { id: string; measures: number }[] }>('strategy.find-plans', {
    limit: 50,
  });
  return one(items.toSorted((a, b) => b.measures - a.measures)[0]).id;
}

function one<Value>(found: Value | undefined): Value {
  if (found === undefined) throw new Error('The seeded demo lacks what a page needs.');
  return found;
}
