// The addresses of the office desk.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../kernel/shell/routes.tsx';
import { readTableState } from '../../kernel/table/table-state.ts';
import { readLedgerSearch } from './ledger-search.ts';

const officeRoute = createRoute({
  getParentRoute: () => houseRoute,
  id: 'office',
  staticData: { room: 'office' },
  beforeLoad: ({ context }) => context.house.texts.load('office'),
});

const organisations = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/organisations',
  validateSearch: readTableState,
  component: lazyRouteComponent(() => import('./pages/organisations-page.tsx'), 'OrganisationsPage'),
});

const posts = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/posts',
  validateSearch: readTableState,
  component: lazyRouteComponent(() => import('./pages/posts-page.tsx'), 'PostsPage'),
});

const post = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/posts/$post',
  component: lazyRouteComponent(() => import('./pages/post-page.tsx'), 'PostPage'),
});

const people = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/people',
  component: lazyRouteComponent(() => import('./pages/people-page.tsx'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/people/$user',
  component: lazyRouteComponent(() => import('./pages/person-page.tsx'), 'PersonPage'),
});

const ledger = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('./pages/ledger-page.tsx'), 'LedgerPage'),
});

const readiness = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/readiness',
  component: lazyRouteComponent(() => import('./pages/readiness-page.tsx'), 'ReadinessPage'),
});

export const officeRoutes = officeRoute.addChildren([
  organisations,
  posts,
  post,
  people,
  person,
  ledger,
  readiness,
]);
