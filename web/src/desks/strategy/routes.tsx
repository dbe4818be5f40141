// The addresses of the strategy desk.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute, rootRoute } from '../../kernel/shell/routes.tsx';
import { sessionQuery } from '../../kernel/session.tsx';
import { readTableState } from '../../kernel/table/table-state.ts';
import {
  firstOfAudit,
  firstOfBalance,
  firstOfCause,
  firstOfCauses,
  firstOfCompare,
  firstOfCrosswalk,
  firstOfDocument,
  firstOfDocuments,
  firstOfFindings,
  firstOfEntering,
  firstOfGaps,
  firstOfGlossary,
  firstOfLaws,
  firstOfGuidance,
  firstOfGuidanceList,
  firstOfMeasure,
  firstOfMoney,
  firstOfParts,
  firstOfPlan,
  firstOfQuestionnaire,
  firstOfQuestionnaires,
  firstOfReader,
  firstOfReport,
  firstOfReports,
  firstOfRights,
  firstOfThreatForms,
  firstOfTemplates,
  firstOfTerm,
  firstOfThreatPicture,
} from './first.ts';
import {
  readBalanceSearch,
  readCompareSearch,
  readForeignSearch,
  readGlossarySearch,
  readImportSearch,
  readMeasureSearch,
  readMoneySearch,
  readPartsSearch,
  readPictureSearch,
  readPlanSearch,
  readReaderSearch,
  readRightsSearch,
  readStatisticsSearch,
  readTemplateSearch,
} from './search.ts';

const strategyRoute = createRoute({
  getParentRoute: () => houseRoute,
  id: 'strategy',
  staticData: { room: 'strategy' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy'),
});

const documents = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/documents',
  staticData: { first: firstOfDocuments },
  validateSearch: readTableState,
  component: lazyRouteComponent(() => import('./pages/documents-page.tsx'), 'DocumentsPage'),
});

const document = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/documents/$instrument',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-texts'),
  staticData: { first: firstOfDocument, room: 'strategy-texts' },
  component: lazyRouteComponent(() => import('./pages/document-page.tsx'), 'DocumentPage'),
});

const glossary = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/glossary',
  staticData: { first: firstOfGlossary, room: 'strategy-terms' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-terms'),
  validateSearch: readGlossarySearch,
  component: lazyRouteComponent(() => import('./pages/glossary-page.tsx'), 'GlossaryPage'),
});

const term = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/glossary/$term',
  staticData: { first: firstOfTerm, room: 'strategy-terms' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-terms'),
  component: lazyRouteComponent(() => import('./pages/term-page.tsx'), 'TermPage'),
});

const text = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/documents/$instrument/texts/$version',
  staticData: { room: 'strategy-texts' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-texts'),
  component: lazyRouteComponent(() => import('./pages/text-page.tsx'), 'TextPage'),
});

const reader = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/read',
  staticData: { first: firstOfReader },
  validateSearch: readReaderSearch,
  component: lazyRouteComponent(() => import('./pages/reader-page.tsx'), 'ReaderPage'),
});

const plan = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan',
  staticData: { first: firstOfPlan },
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/plan-page.tsx'), 'PlanPage'),
});

const importPlan = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan/import',
  staticData: { room: 'strategy-import' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-import'),
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./pages/import-plan-page.tsx'), 'ImportPlanPage'),
});

const publication = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan/publication',
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/publication-page.tsx'), 'PublicationPage'),
});

const newPlan = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan/new',
  component: lazyRouteComponent(() => import('./pages/new-plan-page.tsx'), 'NewPlanPage'),
});

const newItem = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan/items/new',
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/new-item-page.tsx'), 'NewItemPage'),
});

const measure = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan/items/$item',
  staticData: { first: firstOfMeasure },
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/measure-page.tsx'), 'MeasurePage'),
});

const editMeasure = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan/items/$item/edit',
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/edit-measure-page.tsx'), 'EditMeasurePage'),
});

const writeAssessment = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/plan/items/$item/rights',
  staticData: { room: 'strategy-assessing' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-assessing'),
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/write-assessment-page.tsx'), 'WriteAssessmentPage'),
});

const rights = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/rights',
  staticData: { first: firstOfRights },
  validateSearch: readRightsSearch,
  component: lazyRouteComponent(() => import('./pages/rights-page.tsx'), 'RightsPage'),
});

const findings = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/findings',
  staticData: { first: firstOfFindings, room: 'strategy-findings' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-findings'),
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/findings-page.tsx'), 'FindingsPage'),
});

const laws = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/laws',
  staticData: { first: firstOfLaws, room: 'strategy-laws' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-laws'),
  component: lazyRouteComponent(() => import('./pages/laws-page.tsx'), 'LawsPage'),
});

const crosswalk = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/crosswalk',
  staticData: { first: firstOfCrosswalk },
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/crosswalk-page.tsx'), 'CrosswalkPage'),
});

const gaps = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/gaps',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-gaps'),
  staticData: { first: firstOfGaps, room: 'strategy-gaps' },
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/gaps-page.tsx'), 'GapsPage'),
});

const balance = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/balance',
  staticData: { first: firstOfBalance, room: 'strategy-balance' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-balance'),
  validateSearch: readBalanceSearch,
  component: lazyRouteComponent(() => import('./pages/balance-page.tsx'), 'BalancePage'),
});

const money = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/money',
  staticData: { first: firstOfMoney, room: 'strategy-money' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-money'),
  validateSearch: readMoneySearch,
  component: lazyRouteComponent(() => import('./pages/money-page.tsx'), 'MoneyPage'),
});

const parts = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/parts',
  staticData: { first: firstOfParts, room: 'strategy-parts' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-parts'),
  validateSearch: readPartsSearch,
  component: lazyRouteComponent(() => import('./pages/parts-page.tsx'), 'PartsPage'),
});

const entering = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/entering',
  staticData: { first: firstOfEntering, room: 'strategy-entering' },
  // What was done is called as its desk calls it.
  beforeLoad: ({ context }) =>
    Promise.all(
      ['strategy-entering', 'kernel-acts', 'strategy-acts', 'reporting'].map((room) =>
        context.house.texts.load(room),
      ),
    ),
  component: lazyRouteComponent(() => import('./pages/entering-page.tsx'), 'EnteringPage'),
});

const reports = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/reports',
  staticData: { first: firstOfReports, room: 'strategy-reports' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-reports'),
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/reports-page.tsx'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/reports/$report',
  staticData: { first: firstOfReport, room: 'strategy-reports' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-reports'),
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/report-page.tsx'), 'ReportPage'),
});

const reportTemplates = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/report-templates',
  staticData: { first: firstOfTemplates, room: 'strategy-templates' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-templates'),
  component: lazyRouteComponent(() => import('./pages/report-templates-page.tsx'), 'ReportTemplatesPage'),
});

const writeTemplate = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/report-templates/write',
  staticData: { room: 'strategy-templates' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-templates'),
  validateSearch: readTemplateSearch,
  component: lazyRouteComponent(() => import('./pages/write-template-page.tsx'), 'WriteTemplatePage'),
});

const questionnaires = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/questionnaires',
  staticData: { first: firstOfQuestionnaires, room: 'strategy-questions' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-questions'),
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/questionnaires-page.tsx'), 'QuestionnairesPage'),
});

const questionnaire = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/questionnaires/$questionnaire',
  staticData: { first: firstOfQuestionnaire, room: 'strategy-questions' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-questions'),
  validateSearch: readMeasureSearch,
  component: lazyRouteComponent(() => import('./pages/questionnaire-page.tsx'), 'QuestionnairePage'),
});

const audit = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/audit',
  staticData: { first: firstOfAudit, room: 'strategy-audit' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-audit'),
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./pages/audit-page.tsx'), 'AuditPage'),
});

const threatForms = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/threat-forms',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-forms'),
  staticData: { first: firstOfThreatForms, room: 'strategy-forms' },
  component: lazyRouteComponent(() => import('./pages/threat-forms-page.tsx'), 'ThreatFormsPage'),
});

const threatPicture = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/threat-picture',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-picture'),
  staticData: { first: firstOfThreatPicture, room: 'strategy-picture' },
  validateSearch: readPictureSearch,
  component: lazyRouteComponent(() => import('./pages/threat-picture-page.tsx'), 'ThreatPicturePage'),
});

const writePicture = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/threat-picture/write',
  staticData: { room: 'strategy-picture' },
  beforeLoad: ({ context }) => context.house.texts.load('strategy-picture'),
  component: lazyRouteComponent(() => import('./pages/write-picture-page.tsx'), 'WritePicturePage'),
});

const causes = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/causes',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-causes'),
  staticData: { first: firstOfCauses, room: 'strategy-causes' },
  component: lazyRouteComponent(() => import('./pages/causes-page.tsx'), 'CausesPage'),
});

const cause = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/causes/$cause',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-causes'),
  staticData: { first: firstOfCause, room: 'strategy-causes' },
  component: lazyRouteComponent(() => import('./pages/cause-page.tsx'), 'CausePage'),
});

const importStatistics = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/causes/import',
  beforeLoad: ({ context: { house } }) =>
    Promise.all(['strategy-causes', 'strategy-import'].map((room) => house.texts.load(room))),
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(() => import('./pages/import-statistics-page.tsx'), 'ImportStatisticsPage'),
});

const guidanceList = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/guidance',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-guidance'),
  staticData: { first: firstOfGuidanceList, room: 'strategy-guidance' },
  component: lazyRouteComponent(() => import('./pages/guidance-list-page.tsx'), 'GuidanceListPage'),
});

const guidance = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/guidance/$guidance',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-guidance'),
  staticData: { first: firstOfGuidance, room: 'strategy-guidance' },
  component: lazyRouteComponent(() => import('./pages/guidance-page.tsx'), 'GuidancePage'),
});

/** For anybody, without signing in: what is public of guidance. */
export const openGuidanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guidance',
  beforeLoad: ({ context: { house } }) =>
    Promise.all([
      house.texts.load('strategy'),
      house.texts.load('strategy-guidance'),
      house.queries.ensureQueryData(sessionQuery(house)),
    ]),
  component: lazyRouteComponent(() => import('./pages/open-guidance-page.tsx'), 'OpenGuidancePage'),
});

const compare = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/compare',
  beforeLoad: ({ context }) => context.house.texts.load('strategy-compare'),
  staticData: { first: firstOfCompare, room: 'strategy-compare' },
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('./pages/compare-page.tsx'), 'ComparePage'),
});

const importForeign = createRoute({
  getParentRoute: () => strategyRoute,
  path: '/strategy/compare/import',
  beforeLoad: ({ context: { house } }) =>
    Promise.all(
      ['strategy-compare', 'strategy-foreign', 'strategy-import'].map((room) => house.texts.load(room)),
    ),
  validateSearch: readForeignSearch,
  component: lazyRouteComponent(() => import('./pages/import-foreign-page.tsx'), 'ImportForeignPage'),
});

export const strategyRoutes = strategyRoute.addChildren([
  documents,
  document,
  glossary,
  term,
  text,
  reader,
  plan,
  importPlan,
  publication,
  newPlan,
  newItem,
  measure,
  editMeasure,
  writeAssessment,
  crosswalk,
  gaps,
  balance,
  money,
  rights,
  findings,
  laws,
  parts,
  entering,
  reports,
  report,
  reportTemplates,
  writeTemplate,
  questionnaires,
  questionnaire,
  audit,
  guidanceList,
  guidance,
  threatForms,
  threatPicture,
  writePicture,
  causes,
  cause,
  importStatistics,
  compare,
  importForeign,
]);
