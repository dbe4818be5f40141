// Asks at once for all that the first page needs: texts, session and script come side by side instead of in a row.
import type { AnyRouter } from '@tanstack/react-router';
import type { House } from './house.tsx';
import { sessionQuery } from './session.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The room whose texts the route's pages speak with. */
    room?: string;
  }
}

/** What fails here is asked again by the routes themselves, which also say so. */
export function startTogether(house: House, router: AnyRouter): void {
  void house.queries.prefetchQuery(sessionQuery(house));
  const [routes] = router.getMatchedRoutes(location.pathname);
  for (const route of routes) {
    const { room } = route.options.staticData ?? {};
    if (room) house.texts.load(room).catch(() => {});
    Promise.resolve(router.loadRouteChunk(route)).catch(() => {});
  }
}
