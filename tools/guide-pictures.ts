/** The pictures of the guide for the office: who looks at which page, and what they have open on it. */
import { findMainPlan, type Known } from '#e2e/pages.ts';
import { readTable } from '#e2e/pages/import-plan.ts';
import { goByRail } from '#e2e/pages/shell.ts';
import { personas, type PersonaSlug } from '#e2e/personas.ts';
import { seedFile } from '#e2e/files.ts';
import { settled, type Visit } from '#e2e/visit.ts';

export const guideLanguages = ['en', 'bg'] as const;

export type GuidePicture = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly as: PersonaSlug | undefined;
  readonly path: (known: Known) => string;
  /** What is opened on the page before the picture is taken. */
  readonly opens?: (visit: Visit) => Promise<void>;
  /** In CSS pixels; 800 unless told. All are 1280 wide. */
  readonly height?: number;
};

const press = (key: string) => async (visit: Visit) => {
  const { page, t } = visit;
  await page
    .getByRole('button', { name: t(key), exact: true })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
};

const nameOf = (slug: PersonaSlug): string => personas.find((one) => one.slug === slug)?.name ?? '';

export const guidePictures: readonly GuidePicture[] = [
  { name: 'sign-in', as: undefined, path: () => '/sign-in', height: 600 },
  { name: 'working-as', as: 'coordinator', path: () => '/', opens: openBadge, height: 480 },
  { name: 'today', as: 'coordinator', path: () => '/', height: 900 },
  { name: 'reader', as: 'editor', path: () => '/strategy/read?at=annex/34' },
  {
    name: 'imported-text',
    as: 'editor',
    path: ({ instrument, version }) => `/strategy/documents/${instrument}/texts/${version}`,
  },
  { name: 'import', as: 'editor', path: () => '/strategy/plan', opens: tryATable, height: 900 },
  {
    name: 'tie',
    as: 'editor',
    path: () => '/strategy/read?at=annex/34',
    opens: press('web.tie.action'),
  },
  { name: 'what-nothing-serves', as: 'editor', path: () => '/strategy/gaps' },
  { name: 'plan', as: 'coordinator', path: () => '/strategy/plan' },
  { name: 'reports', as: 'coordinator', path: () => '/strategy/reports', height: 720 },
  { name: 'periods', as: 'coordinator', path: () => '/reporting/periods', height: 640 },
  { name: 'rights', as: 'coordinator', path: () => '/strategy/rights' },
  { name: 'compare', as: 'coordinator', path: () => '/strategy/compare', height: 900 },
  { name: 'hand-over', as: 'administrator', path: () => '/office/posts', opens: beginHandOver },
  { name: 'away', as: 'coordinator', path: () => '/access', opens: lookAtAbsence, height: 640 },
  { name: 'record-of-actions', as: 'auditor', path: () => '/office/ledger' },
  { name: 'what-the-node-needs', as: 'administrator', path: () => '/office/doctor' },
];

async function openBadge({ page, t }: Visit): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('web.working-as.label') })
    .click();
  await page.getByRole('menu').waitFor();
}

async function tryATable(visit: Visit): Promise<void> {
  await readTable(visit, await findMainPlan(visit), seedFile('plan-xc-messy.csv'));
}

async function beginHandOver(visit: Visit): Promise<void> {
  const { page } = visit;
  await goByRail(visit, 'web.nav.posts');
  await page
    .getByRole('row')
    .filter({ hasText: nameOf('focal-point-orvik') })
    .getByRole('link')
    .click();
  await page.waitForURL(/\/office\/posts\/[0-9a-f-]{36}$/);
  await settled(page);
  await press('web.hand-over.action')(visit);
}

async function lookAtAbsence({ page, t }: Visit): Promise<void> {
  await page
    .getByRole('heading', { name: t('web.absence.title') })
    .first()
    .scrollIntoViewIfNeeded();
}
