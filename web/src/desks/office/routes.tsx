// The addresses of the office desk.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { actRooms } from '../../act-rooms.ts';
import { houseRoute } from '../../kernel/shell/routes.tsx';
import { readTableState } from '../../kernel/table/table-state.ts';
import {
  firstOfBreach,
  firstOfBreaches,
  firstOfDoctor,
  firstOfErasures,
  firstOfHolds,
  firstOfHolidays,
  firstOfLedger,
  firstOfLooks,
  firstOfOrganisations,
  firstOfPeople,
  firstOfPerson,
  firstOfPost,
  firstOfPosts,
  firstOfReadiness,
} from './first.ts';
import { readHolidaysSearch } from './holidays-search.ts';
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
  staticData: { first: firstOfOrganisations },
  validateSearch: readTableState,
  component: lazyRouteComponent(() => import('./pages/organisations-page.tsx'), 'OrganisationsPage'),
});

const posts = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/posts',
  staticData: { first: firstOfPosts },
  validateSearch: readTableState,
  component: lazyRouteComponent(() => import('./pages/posts-page.tsx'), 'PostsPage'),
});

const post = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/posts/$post',
  staticData: { first: firstOfPost },
  component: lazyRouteComponent(() => import('./pages/post-page.tsx'), 'PostPage'),
});

const people = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/people',
  staticData: { first: firstOfPeople },
  component: lazyRouteComponent(() => import('./pages/people-page.tsx'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/people/$user',
  staticData: { first: firstOfPerson },
  component: lazyRouteComponent(() => import('./pages/person-page.tsx'), 'PersonPage'),
});

const ledger = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/ledger',
  // Its entries are of every desk, and each is called as its desk calls it.
  beforeLoad: ({ context }) => Promise.all(actRooms.map((room) => context.house.texts.load(room))),
  staticData: { first: firstOfLedger },
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('./pages/ledger-page.tsx'), 'LedgerPage'),
});

const holds = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/ledger/holds',
  staticData: { first: firstOfHolds },
  component: lazyRouteComponent(() => import('./pages/holds-page.tsx'), 'HoldsPage'),
});

const erasures = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/ledger/erasures',
  staticData: { first: firstOfErasures },
  component: lazyRouteComponent(() => import('./pages/erasures-page.tsx'), 'ErasuresPage'),
});

const breaches = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/breaches',
  staticData: { first: firstOfBreaches },
  component: lazyRouteComponent(() => import('./pages/breaches-page.tsx'), 'BreachesPage'),
});

const breach = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/breaches/$breach',
  staticData: { first: firstOfBreach },
  component: lazyRouteComponent(() => import('./pages/breach-page.tsx'), 'BreachPage'),
});

const holidays = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/holidays',
  staticData: { first: firstOfHolidays },
  validateSearch: readHolidaysSearch,
  component: lazyRouteComponent(() => import('./pages/holidays-page.tsx'), 'HolidaysPage'),
});

const readiness = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/readiness',
  staticData: { first: firstOfReadiness },
  component: lazyRouteComponent(() => import('./pages/readiness-page.tsx'), 'ReadinessPage'),
});

const doctor = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/doctor',
  staticData: { first: firstOfDoctor },
  component: lazyRouteComponent(() => import('./pages/doctor-page.tsx'), 'DoctorPage'),
});

const looks = createRoute({
  getParentRoute: () => officeRoute,
  path: '/office/looks',
  staticData: { first: firstOfLooks },
  component: lazyRouteComponent(() => import('./pages/looks-page.tsx'), 'LooksPage'),
});

export const officeRoutes = officeRoute.addChildren([
  organisations,
  posts,
  post,
  people,
  person,
  ledger,
  holds,
  erasures,
  breaches,
  breach,
  holidays,
  readiness,
  doctor,
  looks,
]);
