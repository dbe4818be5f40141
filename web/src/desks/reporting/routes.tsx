// The addresses of reporting. A sheet has one address, which is the link that an institution is sent.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../kernel/shell/routes.tsx';
import { firstOfPeriod, firstOfPeriods, firstOfSheet } from './first.ts';

const reportingRoute = createRoute({
  getParentRoute: () => houseRoute,
  id: 'reporting',
  beforeLoad: ({ context }) => context.house.texts.load('reporting'),
});

const periods = createRoute({
  getParentRoute: () => reportingRoute,
  path: '/reporting/periods',
  staticData: { first: firstOfPeriods },
  component: lazyRouteComponent(() => import('./pages/periods-page.tsx'), 'PeriodsPage'),
});

const period = createRoute({
  getParentRoute: () => reportingRoute,
  path: '/reporting/periods/$period',
  staticData: { first: firstOfPeriod },
  component: lazyRouteComponent(() => import('./pages/period-page.tsx'), 'PeriodPage'),
});

const sheet = createRoute({
  getParentRoute: () => reportingRoute,
  path: '/reporting/periods/$period/sheets/$sheet',
  staticData: { first: firstOfSheet },
  component: lazyRouteComponent(() => import('./pages/sheet-page.tsx'), 'SheetPage'),
});

const spreadsheet = createRoute({
  getParentRoute: () => reportingRoute,
  path: '/reporting/periods/$period/sheets/$sheet/spreadsheet',
  staticData: { first: firstOfSheet, room: 'reporting-table' },
  beforeLoad: ({ context }) => context.house.texts.load('reporting-table'),
  component: lazyRouteComponent(() => import('./pages/spreadsheet-page.tsx'), 'SpreadsheetPage'),
});

export const reportingRoutes = reportingRoute.addChildren([periods, period, sheet, spreadsheet]);
