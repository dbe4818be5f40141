// The addresses of the committee desk.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../kernel/shell/routes.tsx';
import { firstOfCommittee, firstOfSession } from './first.ts';

const committeeRoute = createRoute({
  getParentRoute: () => houseRoute,
  id: 'committee',
  beforeLoad: ({ context }) => context.house.texts.load('committee'),
});

const committee = createRoute({
  getParentRoute: () => committeeRoute,
  path: '/committee',
  staticData: { first: firstOfCommittee },
  component: lazyRouteComponent(() => import('./pages/committee-page.tsx'), 'CommitteePage'),
});

const session = createRoute({
  getParentRoute: () => committeeRoute,
  path: '/committee/sessions/$session',
  staticData: { first: firstOfSession },
  component: lazyRouteComponent(() => import('./pages/session-page.tsx'), 'SessionPage'),
});

export const committeeRoutes = committeeRoute.addChildren([committee, session]);
