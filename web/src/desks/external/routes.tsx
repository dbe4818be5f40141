// The addresses of the external desk.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../kernel/shell/routes.tsx';
import { firstOfMatrix, firstOfRegister } from './first.ts';

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

export const externalRoutes = externalRoute.addChildren([register, matrix]);
