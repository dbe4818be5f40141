// Puts the client together: the addresses, the theme, what was asked, and where the focus goes after a step.
import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { deskRoutes, openRoutes } from './desk-routes.ts';
import { type House, HouseProvider } from './kernel/house.tsx';
import { Waiting } from './kernel/parts/asked.tsx';
import {
  accessRoute,
  backRoute,
  choosePostRoute,
  demoRoute,
  houseRoute,
  namesRoute,
  nowhereRoute,
  rootRoute,
  signInRoute,
  todayRoute,
  welcomeRoute,
} from './kernel/shell/routes.tsx';
import { Mantine } from './kernel/theme/mantine.tsx';

const tree = rootRoute.addChildren([
  signInRoute,
  choosePostRoute,
  backRoute,
  demoRoute,
  welcomeRoute,
  namesRoute,
  ...openRoutes,
  houseRoute.addChildren([todayRoute, accessRoute, ...deskRoutes, nowhereRoute]),
]);

export function createAppRouter(house: House) {
  const router = createRouter({
    routeTree: tree,
    context: { house },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: Waiting,
    defaultPendingMs: 300,
  });
  // After a step to another page its heading takes the focus, so that a screen reader says where one is.
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) house.arrival.begin();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

export function App({
  house,
  router,
  nonce,
}: {
  house: House;
  router: ReturnType<typeof createAppRouter>;
  nonce: string;
}) {
  return (
    <Mantine nonce={nonce}>
      <QueryClientProvider client={house.queries}>
        <HouseProvider house={house}>
          <RouterProvider router={router} />
        </HouseProvider>
      </QueryClientProvider>
    </Mantine>
  );
}
