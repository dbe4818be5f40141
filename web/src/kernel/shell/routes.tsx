// The addresses of the house itself: outside of it (signing in), and the shell that every desk's pages stand in.
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { House } from '../house.tsx';
import { ErrorPage, NotFoundPage } from '../pages/error-pages.tsx';
import { sessionQuery } from '../session.tsx';
import { Shell } from './shell.tsx';

export const rootRoute = createRootRouteWithContext<{ house: House }>()({
  staticData: { room: 'kernel' },
  beforeLoad: ({ context }) => context.house.texts.load('kernel'),
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
  errorComponent: ({ error }) => (
    <main>
      <ErrorPage error={error} />
    </main>
  ),
});

/** Everything behind the sign-in. Who is not signed in is brought back here afterwards. */
export const houseRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'house',
  beforeLoad: async ({ context, location }) => {
    const session = await context.house.queries.ensureQueryData(sessionQuery(context.house));
    if (!session.signedIn) throw redirect({ to: '/sign-in', search: { from: location.href } });
  },
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

export const todayRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/',
  staticData: {
    room: 'kernel-today',
    // Beside the page, and so with what every desk tells it: no other page needs that.
    first: async (ahead) => (await import('../pages/today-page.tsx')).firstOfToday(ahead),
  },
  beforeLoad: ({ context }) => context.house.texts.load('kernel-today'),
  component: lazyRouteComponent(() => import('../pages/today-page.tsx'), 'TodayPage'),
});

export const accessRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '/access',
  staticData: { room: 'kernel-access' },
  beforeLoad: ({ context }) => context.house.texts.load('kernel-access'),
  component: lazyRouteComponent(() => import('../pages/access-page.tsx'), 'AccessPage'),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { from?: string; over?: true } => {
    // The session ended by itself, and the page says so.
    const over = search['over'] === true ? { over: true as const } : {};
    return { ...placeIn(search), ...over };
  },
  staticData: { room: 'kernel-outside' },
  beforeLoad: ({ context }) => context.house.texts.load('kernel-outside'),
  component: lazyRouteComponent(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
});

export const choosePostRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/as',
  validateSearch: (search: Record<string, unknown>) => placeIn(search),
  staticData: { room: 'kernel-outside' },
  beforeLoad: ({ context: { house } }) =>
    Promise.all([house.queries.ensureQueryData(sessionQuery(house)), house.texts.load('kernel-outside')]),
  component: lazyRouteComponent(() => import('../pages/choose-post-page.tsx'), 'ChoosePostPage'),
});

export const backRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/back',
  staticData: { room: 'kernel-outside' },
  beforeLoad: ({ context }) => context.house.texts.load('kernel-outside'),
  component: lazyRouteComponent(() => import('../pages/back-page.tsx'), 'BackPage'),
});

export const demoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demo',
  staticData: { room: 'kernel-outside' },
  beforeLoad: ({ context }) => context.house.texts.load('kernel-outside'),
  component: lazyRouteComponent(() => import('../pages/demo-page.tsx'), 'DemoPage'),
});

export const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  staticData: { room: 'kernel-outside' },
  beforeLoad: ({ context }) => context.house.texts.load('kernel-outside'),
  component: lazyRouteComponent(() => import('../pages/welcome-page.tsx'), 'WelcomePage'),
});

/** For anybody, without signing in: how names are compared. */
export const namesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/names',
  beforeLoad: ({ context }) => context.house.texts.load('kernel-names'),
  staticData: { room: 'kernel-names' },
  component: lazyRouteComponent(() => import('../pages/names-page.tsx'), 'NamesPage'),
});

/** Where to go on. Only a path of this house: an address elsewhere would send a signed-in person away with our word for it. */
function placeIn(search: Record<string, unknown>): { from?: string } {
  const from = search['from'];
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) ? { from } : {};
}

/** Any other address: said inside the house, with the rail at hand. */
export const nowhereRoute = createRoute({
  getParentRoute: () => houseRoute,
  path: '$',
  component: NotFoundPage,
});
