// The addresses of the letters to readers: two for anybody, one for the office.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { House } from '../../kernel/house.tsx';
import { sessionQuery } from '../../kernel/session.tsx';
import { houseRoute, rootRoute } from '../../kernel/shell/routes.tsx';

const readyForAnybody = ({ context: { house } }: { context: { house: House } }) =>
  Promise.all([house.texts.load('digest'), house.queries.ensureQueryData(sessionQuery(house))]);

/** For anybody, without signing in: asks for the letters. */
export const lettersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/letters',
  beforeLoad: readyForAnybody,
  component: lazyRouteComponent(() => import('./pages/subscribe-page.tsx'), 'SubscribePage'),
});

/** For whoever has the link of a letter: says yes, changes, ends. */
export const ownLettersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/letters/mine',
  beforeLoad: readyForAnybody,
  component: lazyRouteComponent(() => import('./pages/own-letters-page.tsx'), 'OwnLettersPage'),
});

const digestRoute = createRoute({
  getParentRoute: () => houseRoute,
  id: 'digest',
  beforeLoad: ({ context }) => context.house.texts.load('digest'),
});

const standing = createRoute({
  getParentRoute: () => digestRoute,
  path: '/digest',
  component: lazyRouteComponent(() => import('./pages/standing-page.tsx'), 'StandingPage'),
});

export const digestRoutes = digestRoute.addChildren([standing]);
