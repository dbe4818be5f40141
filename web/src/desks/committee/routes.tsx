// The addresses of the committee desk.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../kernel/shell/routes.tsx';
import { firstOfCommittee, firstOfHandover, firstOfPack, firstOfSession } from './first.ts';

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

const pack = createRoute({
  getParentRoute: () => committeeRoute,
  path: '/committee/sessions/$session/pack',
  staticData: { first: firstOfPack },
  component: lazyRouteComponent(() => import('./pages/pack-page.tsx'), 'PackPage'),
});

const handover = createRoute({
  getParentRoute: () => committeeRoute,
  path: '/committee/handover',
  staticData: { first: firstOfHandover },
  component: lazyRouteComponent(() => import('./pages/handover-page.tsx'), 'HandoverPage'),
});

export const committeeRoutes = committeeRoute.addChildren([committee, session, pack, handover]);
