// The addresses of the registry.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { houseRoute } from '../../kernel/shell/routes.tsx';
import { firstOfItem, firstOfLetter } from './first.ts';
import { readRegisterSearch } from './search.ts';

const registryRoute = createRoute({
  getParentRoute: () => houseRoute,
  id: 'registry',
  beforeLoad: ({ context }) => context.house.texts.load('registry'),
});

const items = createRoute({
  getParentRoute: () => registryRoute,
  path: '/registry/items',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('./pages/register-page.tsx'), 'RegisterPage'),
});

const item = createRoute({
  getParentRoute: () => registryRoute,
  path: '/registry/items/$item',
  staticData: { first: firstOfItem },
  component: lazyRouteComponent(() => import('./pages/item-page.tsx'), 'ItemPage'),
});

const letter = createRoute({
  getParentRoute: () => registryRoute,
  path: '/registry/letters/$letter',
  staticData: { first: firstOfLetter },
  component: lazyRouteComponent(() => import('./pages/letter-page.tsx'), 'LetterPage'),
});

export const registryRoutes = registryRoute.addChildren([items, item, letter]);
