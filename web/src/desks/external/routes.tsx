// The addresses of the external desk.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute, rootRoute } from '../../kernel/shell/routes.tsx';
import { sessionQuery } from '../../kernel/session.tsx';
import {
  firstOfBoard,
  firstOfEvent,
  firstOfEvents,
  firstOfJoint,
  firstOfJointActivity,
  firstOfMatrix,
  firstOfRegister,
} from './first.ts';

const externalRoute = createRoute({
  getParentRoute: () => houseRoute,
  id: 'external',
  beforeLoad: ({ context }) => context.house.texts.load('external'),
});

const register = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/register',
  staticData: { first: firstOfRegister },
  component: lazyRouteComponent(() => import('./pages/register-page.tsx'), 'RegisterPage'),
});

const matrix = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/matrix',
  staticData: { first: firstOfMatrix },
  component: lazyRouteComponent(() => import('./pages/matrix-page.tsx'), 'MatrixPage'),
});

const events = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/events',
  staticData: { first: firstOfEvents },
  component: lazyRouteComponent(() => import('./pages/events-page.tsx'), 'EventsPage'),
});

const newEvent = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/events/new',
  component: lazyRouteComponent(() => import('./pages/new-event-page.tsx'), 'NewEventPage'),
});

const event = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/events/$event',
  staticData: { first: firstOfEvent },
  component: lazyRouteComponent(() => import('./pages/event-page.tsx'), 'EventPage'),
});

const editEvent = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/events/$event/edit',
  component: lazyRouteComponent(() => import('./pages/edit-event-page.tsx'), 'EditEventPage'),
});

/** Those of one agreement, where the address names it. */
const joint = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/joint',
  beforeLoad: ({ context }) => context.house.texts.load('external-joint'),
  staticData: { first: firstOfJoint, room: 'external-joint' },
  validateSearch: (search: Record<string, unknown>): { agreement?: string } => {
    const agreement = search['agreement'];
    return typeof agreement === 'string' && /^[0-9a-f-]{36}$/.test(agreement) ? { agreement } : {};
  },
  component: lazyRouteComponent(() => import('./pages/joint-page.tsx'), 'JointPage'),
});

const newJoint = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/joint/new',
  beforeLoad: ({ context }) => context.house.texts.load('external-joint'),
  staticData: { room: 'external-joint' },
  component: lazyRouteComponent(() => import('./pages/new-joint-page.tsx'), 'NewJointPage'),
});

const jointActivity = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/joint/$joint',
  beforeLoad: ({ context }) => context.house.texts.load('external-joint'),
  staticData: { first: firstOfJointActivity, room: 'external-joint' },
  component: lazyRouteComponent(() => import('./pages/joint-activity-page.tsx'), 'JointActivityPage'),
});

const editJoint = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/joint/$joint/edit',
  beforeLoad: ({ context }) => context.house.texts.load('external-joint'),
  staticData: { room: 'external-joint' },
  component: lazyRouteComponent(() => import('./pages/edit-joint-page.tsx'), 'EditJointPage'),
});

const board = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/board/$agreement',
  beforeLoad: ({ context }) => context.house.texts.load('external-board'),
  staticData: { first: firstOfBoard, room: 'external-board' },
  component: lazyRouteComponent(() => import('./pages/board-page.tsx'), 'BoardPage'),
});

/** Of one side, where the address names it. */
const readSide = createRoute({
  getParentRoute: () => externalRoute,
  path: '/external/board/$agreement/read',
  beforeLoad: ({ context }) => context.house.texts.load('external-board'),
  staticData: { first: firstOfBoard, room: 'external-board' },
  validateSearch: (search: Record<string, unknown>): { side?: string } => {
    const side = search['side'];
    return typeof side === 'string' && /^[0-9a-f-]{36}$/.test(side) ? { side } : {};
  },
  component: lazyRouteComponent(() => import('./pages/read-side-page.tsx'), 'ReadSidePage'),
});

/** For anybody, without signing in: what is public of the events. */
export const openEventsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/events',
  validateSearch: (search: Record<string, unknown>): { event?: string } => {
    const event = search['event'];
    return typeof event === 'string' && /^[0-9a-f-]{36}$/.test(event) ? { event } : {};
  },
  beforeLoad: ({ context: { house } }) =>
    Promise.all([house.texts.load('external'), house.queries.ensureQueryData(sessionQuery(house))]),
  component: lazyRouteComponent(() => import('./pages/open-events-page.tsx'), 'OpenEventsPage'),
});

export const externalRoutes = externalRoute.addChildren([
  register,
  matrix,
  events,
  newEvent,
  event,
  editEvent,
  joint,
  newJoint,
  jointActivity,
  editJoint,
  board,
  readSide,
]);
